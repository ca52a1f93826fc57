package dev.aimo.adapter.recognition.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A service that the operator named. It is asked again when that may help; what is said about a
 * failure quotes nothing but its status and its code, as the rest could hold texts or keys.
 */
public final class Service {

  private static final int MOST_TRIES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,4}");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,80}");

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(100)
                      .maxTokenCount(500_000)
                      .build())
              .build());

  private final Outbound outbound;
  private final String name;
  private final Pause pause;

  /** Its name stands in failures. */
  public Service(Outbound outbound, String name, Pause pause) {
    this.outbound = outbound;
    this.name = name;
    this.pause = pause;
  }

  public Outbound outbound() {
    return outbound;
  }

  /** A code of the service's, if it is one; empty for everything else that it may say. */
  public static Optional<String> code(JsonNode text) {
    return Optional.of(text)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(code -> CODE.matcher(code).matches());
  }

  /**
   * The object that it answers.
   *
   * @throws PortFailure when there is none
   */
  public JsonNode ask(Question question) {
    return read(answer(question));
  }

  /**
   * The object in an answer.
   *
   * @throws PortFailure when it is a refusal, or can not be read
   */
  public JsonNode read(OutboundAnswer answer) {
    if (!answer.isSuccess()) {
      throw failure(isPassing(answer), refusal(answer));
    }
    return tree(answer.body()).orElseThrow(() -> failure(false, "its answer can not be read"));
  }

  /** Whatever it answered in the end. */
  public OutboundAnswer answer(Question question) {
    long end = System.nanoTime() + question.patience().toNanos();
    for (int tries = 1; ; tries++) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (!left.isPositive()) {
        throw failure(true, "it took too long");
      }
      Optional<Duration> wait;
      try {
        OutboundAnswer answer = outbound.send(call(question, left));
        wait = waitAfter(answer, question.again(), tries);
        if (wait.isEmpty() || isTooLong(wait.get(), end)) {
          return answer;
        }
      } catch (Forbidden e) {
        throw failure(false, "its address is none that can be called");
      } catch (PortFailure e) {
        boolean again = e.retryable() && question.again() == Again.ANY_FAILURE;
        wait = again && tries < MOST_TRIES ? Optional.of(pauseAfter(tries)) : Optional.empty();
        if (wait.isEmpty() || isTooLong(wait.get(), end)) {
          throw new PortFailure("recognition", e.retryable(), e);
        }
      }
      await(wait.get());
    }
  }

  public PortFailure failure(boolean retryable, String why) {
    return new PortFailure("recognition", retryable, new IOException(name + ": " + why));
  }

  private static OutboundCall call(Question question, Duration patience) {
    Map<String, String> headers = new HashMap<>(question.headers());
    headers.put("Accept", "application/json");
    question.body().ifPresent(_ -> headers.put("Content-Type", "application/json"));
    return new OutboundCall(
        question.address(),
        NamedBy.OPERATOR,
        headers,
        question.body().map(JsonNode::toString),
        patience,
        question.longestAnswer());
  }

  private static Optional<Duration> waitAfter(OutboundAnswer answer, Again again, int tries) {
    boolean busy = answer.status() == 429;
    boolean may = busy || (again == Again.ANY_FAILURE && isPassing(answer));
    return may && tries < MOST_TRIES
        ? Optional.of(
            Optional.ofNullable(answer.headers().get("retry-after"))
                .filter(text -> SECONDS.matcher(text).matches())
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElseGet(() -> pauseAfter(tries)))
        : Optional.empty();
  }

  private static boolean isPassing(OutboundAnswer answer) {
    return answer.status() == 408 || answer.status() == 429 || answer.status() >= 500;
  }

  private static Duration pauseAfter(int tries) {
    return FIRST_PAUSE.multipliedBy(1L << (tries - 1));
  }

  private static boolean isTooLong(Duration wait, long end) {
    return wait.toNanos() >= end - System.nanoTime();
  }

  private void await(Duration wait) {
    try {
      pause.await(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(false, "the question was given up");
    }
  }

  private static String refusal(OutboundAnswer answer) {
    JsonNode body = tree(answer.body()).orElseGet(JSON::createObjectNode);
    return "it answered with status "
        + answer.status()
        + code(body.path("error").path("code"))
            .or(() -> code(body.path("code")))
            .map(code -> ", " + code)
            .orElse("");
  }

  private static Optional<JsonNode> tree(String body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
