package dev.aimo.application.explore;

import dev.aimo.application.explore.Errands.Errand;
import dev.aimo.application.model.Chat;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.explore.CitationFilter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An answer that is handed over while it is made. It takes a place among those of its account until
 * it is closed, so it has to be closed, also when it never ran.
 */
public final class AnswerStream implements AutoCloseable {

  private final ExploreUseCases explore;
  private final AccountId owner;
  private final Ask ask;
  private final Optional<Chat> chat;
  private final Runnable onClose;
  private final AtomicBoolean closed = new AtomicBoolean();

  AnswerStream(
      ExploreUseCases explore, AccountId owner, Ask ask, Optional<Chat> chat, Runnable onClose) {
    this.explore = explore;
    this.owner = owner;
    this.ask = ask;
    this.chat = chat;
    this.onClose = onClose;
  }

  /**
   * Runs until the answer is over. An interrupt of the calling thread breaks it off.
   *
   * @throws dev.aimo.domain.error.PortFailure when the model does not answer to the end
   */
  public void writeTo(AnswerSink sink) {
    Deadline deadline = explore.deadlineOfStream();
    try (Errands errands = new Errands()) {
      Findings findings = explore.retrieve(errands, owner, ask, deadline);
      if (chat.isEmpty() && !findings.sources().isEmpty()) {
        findings.lack(Missing.MODEL);
      }
      sink.sources(findings.sources(), findings.missing());
      if (findings.sources().isEmpty()) {
        sink.end(findings.without(new Outcome.NothingFound()));
      } else if (chat.isEmpty()) {
        sink.end(findings.without(new Outcome.NoModel()));
      } else {
        sink.end(answer(errands, chat.get(), findings, deadline, sink));
      }
    }
  }

  /** What comes beside the answer is asked for at the same time, so that nobody waits for it. */
  private Exploration answer(
      Errands errands, Chat model, Findings findings, Deadline deadline, AnswerSink sink) {
    Inquiry inquiry = explore.inquiry(errands, model, ask, findings);
    Errand<String> analysis = inquiry.analysis(deadline.left(explore.rules().longest()));
    Errand<List<String>> suggestions =
        inquiry.suggestions(deadline.left(explore.rules().longest()));
    String answered = stream(inquiry, model, findings, deadline, sink);
    Deadline leftovers = explore.leftovers(deadline);
    Optional<String> analysed =
        Inquiry.result(analysis, leftovers.left(), Missing.ANALYSIS, findings);
    List<String> suggested =
        Inquiry.result(suggestions, leftovers.left(), Missing.SUGGESTIONS, findings)
            .orElse(List.of());
    sink.suggestions(suggested);
    return new Exploration(
        new Outcome.Answered(answered),
        findings.sources(),
        analysed,
        suggested,
        findings.missing());
  }

  private String stream(
      Inquiry inquiry, Chat model, Findings findings, Deadline deadline, AnswerSink sink) {
    CitationFilter filter = new CitationFilter(findings.sources().size());
    StringBuilder whole = new StringBuilder();
    model.stream(
        inquiry.answerRequest(List.of(), deadline.left()),
        piece -> hand(filter.accept(piece), whole, sink));
    hand(filter.end(), whole, sink);
    return whole.toString();
  }

  private static void hand(String text, StringBuilder whole, AnswerSink sink) {
    if (!text.isEmpty()) {
      whole.append(text);
      sink.piece(text);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      onClose.run();
    }
  }
}
