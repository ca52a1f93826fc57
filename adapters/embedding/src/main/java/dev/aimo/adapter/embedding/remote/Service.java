package dev.aimo.adapter.embedding.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A service that answers JSON with JSON. It is asked again when that may help, after longer and
 * longer pauses, or when it says; nobody waits longer than their patience for that.
 */
public final class Service implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

  private final String name;
  private final Patience patience;
  private final Pause pause;
  private final Ask ask;

  /** Its name stands in failures. */
  public Service(String name, Patience patience, Pause pause, InstantSource clock) {
    this.name = name;
    this.patience = patience;
    this.pause = pause;
    this.ask = new Ask(patience, clock);
  }

  /**
   * The answer, an object of at most so many bytes.
   *
   * @throws PortFailure when there is none
   */
  public JsonNode post(Endpoint endpoint, String path, JsonNode question, int mostBytes) {
    URI address = endpoint.at(path);
    // By way of a text: half a character, which can not be written as UTF-8, is sent as "?"
    byte[] body = question.toString().getBytes(StandardCharsets.UTF_8);
    try {
      return post(address, endpoint.key(), body, mostBytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(true, "the question was given up");
    }
  }

  private JsonNode post(URI address, String key, byte[] body, int mostBytes)
      throws InterruptedException {
    long end = System.nanoTime() + patience.inAll().toNanos();
    for (int asked = 1; ; asked++) {
      switch (ask.post(address, key, body, mostBytes, end - System.nanoTime())) {
        case Outcome.Answered(JsonNode answer) -> {
          return answer;
        }
        case Outcome.Unusable(String why) -> throw failure(true, why);
        case Outcome.Refused(String why) -> throw failure(false, why);
        case Outcome.NotNow(String why, Optional<Duration> after) -> {
          Duration time = after.orElse(backOff(asked));
          if (asked == patience.tries() || time.toNanos() > end - System.nanoTime()) {
            throw failure(true, why + " (asked " + asked + (asked == 1 ? " time)" : " times)"));
          }
          pause.await(time);
        }
      }
    }
  }

  /** Twice as long each time, and never quite the same, so that not all come back at once. */
  private static Duration backOff(int asked) {
    long longest = FIRST_PAUSE.toMillis() << (asked - 1);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
  }

  /** A failure of this service, with a message that holds no secrets. */
  public PortFailure failure(boolean retryable, String why) {
    return new PortFailure(name, retryable, new IOException(why));
  }

  @Override
  public void close() {
    ask.close();
  }
}
