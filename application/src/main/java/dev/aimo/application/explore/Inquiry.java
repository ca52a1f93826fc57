package dev.aimo.application.explore;

import dev.aimo.application.explore.Errands.Errand;
import dev.aimo.application.model.Chat;
import dev.aimo.application.search.Similar;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.explore.FollowUps;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.model.ChatRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a model is asked about one question, each errand by itself. */
final class Inquiry {

  private static final double TEMPERATURE = 0.3;
  private static final int FEW_TOKENS = 250;
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Errands errands;
  private final Chat chat;
  private final Ask ask;
  private final Prompt prompt;
  private final List<Similar> sources;

  Inquiry(Errands errands, Chat chat, Ask ask, Prompt prompt, List<Similar> sources) {
    this.errands = errands;
    this.chat = chat;
    this.ask = ask;
    this.prompt = prompt;
    this.sources = sources;
  }

  Errand<String> analysis(Duration patience) {
    String notes = prompt.ofNotes(sources, FEW_TOKENS, "", List.of());
    return errands.begin("analysis", () -> ask(prompt.wording().analysis, notes, patience).strip());
  }

  /** Nothing is asked where nothing hangs together. */
  Errand<List<String>> relations(Neighbours neighbours, AccountId owner, Duration patience) {
    return errands.begin(
        "relations",
        () -> {
          List<Memo> around = neighbours.around(owner, sources);
          return around.isEmpty()
              ? List.of()
              : List.of(
                  ask(prompt.wording().relations, prompt.ofNeighbours(sources, around), patience));
        });
  }

  Errand<List<String>> attachments(Duration patience) {
    List<Attachment> files = Neighbours.files(sources);
    return errands.begin(
        "attachments",
        () ->
            files.isEmpty()
                ? List.of()
                : List.of(
                    ask(prompt.wording().attachments, prompt.ofFiles(sources, files), patience)));
  }

  Errand<List<String>> suggestions(Duration patience) {
    String notes = prompt.ofNotes(sources, FEW_TOKENS, "", List.of());
    return errands.begin(
        "suggestions", () -> FollowUps.of(ask(prompt.wording().suggestions, notes, patience)));
  }

  Errand<String> answer(List<String> insights, Duration patience) {
    ChatRequest request = answerRequest(insights, patience);
    return errands.begin("answer", () -> chat.answer(request));
  }

  ChatRequest answerRequest(List<String> insights, Duration patience) {
    return request(
        prompt.wording().answer,
        prompt.ofNotes(sources, NO_LIMIT, ask.context(), insights),
        patience);
  }

  private String ask(String task, String material, Duration patience) {
    return chat.answer(request(task, material, patience));
  }

  private ChatRequest request(String task, String material, Duration patience) {
    return ChatRequest.of(prompt.instructions(task), material, TEMPERATURE, patience);
  }

  /** What came of an errand; without it, that is noted. */
  static <T> Optional<T> result(Errand<T> errand, Duration most, Missing name, Findings findings) {
    Optional<T> result = errand.await(most);
    if (result.isEmpty()) {
      findings.lack(name);
    }
    return result;
  }
}
