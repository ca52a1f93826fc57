package dev.aimo.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.outbound.OutboundAnswer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts an answer together that comes as server-sent events, and hands its pieces on. A server that
 * does not know how to send pieces may send the whole instead.
 */
final class StreamedAnswer {

  private static final String DATA = "data:";
  private static final String DONE = "[DONE]";

  private final Answers answers;
  private final Hand hand;
  private final StringBuilder other = new StringBuilder();
  private boolean complete;
  private boolean readable = true;
  private @Nullable Outcome refusal;

  StreamedAnswer(Answers answers, Hand hand) {
    this.answers = answers;
    this.hand = hand;
  }

  void line(String line) {
    if (line.startsWith(DATA)) {
      data(line.substring(DATA.length()).strip());
    } else if (!isField(line)) {
      other.append(line).append('\n');
    }
  }

  Outcome end(OutboundAnswer answer) {
    if (!answer.isSuccess()) {
      return answers.read(answer);
    }
    if (refusal != null) {
      return refusal;
    }
    if (!hand.hasBegun() && !complete && !other.toString().isBlank()) {
      return whole();
    }
    if (!complete || !readable) {
      return new Outcome.NotNow(new IOException("its answer broke off"), Optional.empty());
    }
    return hand.hasBegun() ? new Outcome.Answered("") : Outcome.failed("it gave no answer");
  }

  private Outcome whole() {
    Outcome outcome = answers.whole(other.toString());
    if (outcome instanceof Outcome.Answered(String text)) {
      hand.over(text);
    }
    return outcome;
  }

  private void data(String text) {
    if (text.equals(DONE)) {
      complete = true;
    } else if (refusal == null && !text.isEmpty()) {
      Answers.tree(text).ifPresentOrElse(this::event, () -> readable = false);
    }
  }

  private void event(JsonNode event) {
    if (Answers.isError(event)) {
      refusal = answers.error(event);
      return;
    }
    JsonNode choice = event.path("choices").path(0);
    String text = Answers.text(choice.path("delta").path("content"));
    if (!text.isEmpty()) {
      hand.over(text);
    }
    // Some servers say why they ended, and then end without saying that they are done
    complete = complete || choice.hasNonNull("finish_reason");
  }

  private static boolean isField(String line) {
    return line.isBlank()
        || line.startsWith(":")
        || line.startsWith("event:")
        || line.startsWith("id:")
        || line.startsWith("retry:");
  }
}
