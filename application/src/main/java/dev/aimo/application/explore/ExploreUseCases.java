package dev.aimo.application.explore;

import dev.aimo.application.explore.Errands.Errand;
import dev.aimo.application.model.Chat;
import dev.aimo.application.model.Models;
import dev.aimo.application.search.Retrieval;
import dev.aimo.application.search.Retrieved;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.explore.CitationFilter;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Answers questions from the memos of an account. Only the answer itself has to be asked for; what
 * comes beside it is left out when it fails or time runs short.
 */
public final class ExploreUseCases {

  static final int MOST_SOURCES = 10;

  private final Models models;
  private final Retrieval retrieval;
  private final Neighbours neighbours;
  private final Ids ids;
  private final ExploreRules rules;
  private final LongSupplier nanos;
  private final Slots slots;

  public ExploreUseCases(
      UnitOfWork unit,
      MemoReader reader,
      Models models,
      Retrieval retrieval,
      Ids ids,
      ExploreRules rules,
      LongSupplier nanos) {
    this.models = models;
    this.retrieval = retrieval;
    this.neighbours = new Neighbours(unit, reader);
    this.ids = ids;
    this.rules = rules;
    this.nanos = nanos;
    this.slots = new Slots(rules.mostStreams(), ExploreRules.MOST_STREAMS_OF_ALL);
  }

  /** Memos of similar meaning, nearest first. */
  public Retrieved findQuickly(Actor actor, String text, int most) {
    return retrieval.findSimilar(actor.account(), text, most);
  }

  public Exploration explore(Actor actor, Ask ask) {
    AccountId owner = actor.account();
    Optional<Chat> chat = Chosen.chat(models, owner, ask);
    Deadline deadline = new Deadline(nanos, rules.longest());
    try (Errands errands = new Errands()) {
      Findings findings = retrieve(errands, owner, ask, deadline);
      if (findings.sources().isEmpty()) {
        return findings.without(new Outcome.NothingFound());
      }
      if (chat.isEmpty()) {
        findings.lack(Missing.MODEL);
        return findings.without(new Outcome.NoModel());
      }
      return answer(inquiry(errands, chat.get(), ask, findings), owner, findings, deadline);
    }
  }

  /**
   * The same, piece by piece.
   *
   * @throws dev.aimo.domain.error.Throttled when too many are running
   */
  public AnswerStream begin(Actor actor, Ask ask) {
    AccountId owner = actor.account();
    Optional<Chat> chat = Chosen.chat(models, owner, ask);
    slots.take(owner);
    return new AnswerStream(this, owner, ask, chat, () -> slots.giveBack(owner));
  }

  Findings retrieve(Errands errands, AccountId owner, Ask ask, Deadline deadline) {
    Errand<Retrieved> errand =
        errands.begin("sources", () -> retrieval.findBoth(owner, ask.question(), MOST_SOURCES));
    return new Findings(errand.await(deadline.left(rules.preparation())));
  }

  Inquiry inquiry(Errands errands, Chat chat, Ask ask, Findings findings) {
    Prompt prompt = new Prompt(ask, ids.next("notes-"), rules.contextTokens());
    return new Inquiry(errands, chat, ask, prompt, findings.sources());
  }

  ExploreRules rules() {
    return rules;
  }

  Deadline leftovers(Deadline deadline) {
    return new Deadline(nanos, deadline.left(rules.leftovers()));
  }

  Deadline deadlineOfStream() {
    return new Deadline(nanos, rules.longestStream());
  }

  private Exploration answer(
      Inquiry inquiry, AccountId owner, Findings findings, Deadline deadline) {
    Deadline preparation = new Deadline(nanos, deadline.left(rules.preparation()));
    Errand<String> analysis = inquiry.analysis(preparation.left());
    Errand<List<String>> relations = inquiry.relations(neighbours, owner, preparation.left());
    Errand<List<String>> attachments = inquiry.attachments(preparation.left());
    Errand<List<String>> suggestions = inquiry.suggestions(deadline.left());
    Optional<String> analysed =
        Inquiry.result(analysis, preparation.left(), Missing.ANALYSIS, findings);
    List<String> insights =
        Stream.of(
                analysed.map(List::of),
                Inquiry.result(relations, preparation.left(), Missing.RELATIONS, findings),
                Inquiry.result(attachments, preparation.left(), Missing.ATTACHMENTS, findings))
            .flatMap(Optional::stream)
            .flatMap(List::stream)
            .toList();
    Optional<String> answered =
        Inquiry.result(
                inquiry.answer(insights, deadline.left()),
                deadline.left(),
                Missing.ANSWER,
                findings)
            .map(text -> CitationFilter.whole(text, findings.sources().size()))
            .filter(text -> !text.isEmpty());
    if (answered.isEmpty()) {
      findings.lack(Missing.ANSWER);
    }
    List<String> suggested =
        Inquiry.result(suggestions, deadline.left(rules.leftovers()), Missing.SUGGESTIONS, findings)
            .orElse(List.of());
    return new Exploration(
        answered.<Outcome>map(Outcome.Answered::new).orElseGet(Outcome.NoAnswer::new),
        findings.sources(),
        analysed,
        suggested,
        findings.missing());
  }
}
