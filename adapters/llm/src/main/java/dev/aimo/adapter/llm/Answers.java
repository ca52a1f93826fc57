package dev.aimo.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.ModelRefusal;
import dev.aimo.domain.outbound.OutboundAnswer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/** Makes sense of what servers answer, which is not always what the protocol says. */
final class Answers {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Optional<ApiKey> key;
  private final InstantSource clock;

  /** The key is never repeated in what is made of an answer. */
  Answers(Optional<ApiKey> key, InstantSource clock) {
    this.key = key;
    this.clock = clock;
  }

  Outcome read(OutboundAnswer answer) {
    return answer.isSuccess() ? whole(answer.body()) : refused(answer);
  }

  /** A whole answer, or a refusal in the clothes of one. */
  Outcome whole(String body) {
    Optional<JsonNode> read = tree(body);
    if (read.isEmpty()) {
      return Outcome.failed("its answer can not be read");
    }
    JsonNode tree = read.get();
    if (isError(tree)) {
      return error(tree);
    }
    String text = text(tree.path("choices").path(0).path("message").path("content"));
    return text.isBlank() ? Outcome.failed("it gave no answer") : new Outcome.Answered(text);
  }

  static Optional<JsonNode> tree(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static boolean isError(JsonNode tree) {
    return tree.hasNonNull("error") && tree.path("choices").isEmpty();
  }

  /** An error without a status of its own; some servers put one into its code. */
  Outcome error(JsonNode tree) {
    int code = tree.path("error").path("code").asInt(0);
    return refused(code >= 400 && code < 600 ? code : 200, tree, Optional.empty());
  }

  /** A text, or the texts among parts. */
  static String text(JsonNode content) {
    if (content.isTextual()) {
      return content.textValue();
    }
    StringBuilder text = new StringBuilder();
    if (content.isArray()) {
      content.forEach(
          part -> text.append(part.isTextual() ? part.textValue() : part.path("text").asText("")));
    }
    return text.toString();
  }

  private Outcome refused(OutboundAnswer answer) {
    JsonNode tree = tree(answer.body()).orElseGet(JSON::createObjectNode);
    return refused(answer.status(), tree, Optional.ofNullable(answer.headers().get("retry-after")));
  }

  private Outcome refused(int status, JsonNode tree, Optional<String> retryAfter) {
    IOException why = new ModelRefusal(status, said(tree));
    boolean overUsed = tree.path("error").path("code").asText("").equals("insufficient_quota");
    boolean passes = status == 408 || (status == 429 && !overUsed) || status >= 500;
    return passes
        ? new Outcome.NotNow(why, retryAfter.flatMap(text -> RetryAfter.read(text.strip(), clock)))
        : new Outcome.Failed(why, false);
  }

  private String said(JsonNode tree) {
    JsonNode error = tree.path("error");
    String text =
        error.isTextual()
            ? error.textValue()
            : error.path("message").asText(tree.path("message").asText(""));
    return key.map(known -> text.replace(known.value(), known.mask())).orElse(text);
  }
}
