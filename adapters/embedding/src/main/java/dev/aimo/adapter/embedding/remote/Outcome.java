package dev.aimo.adapter.embedding.remote;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/** What came of asking once. */
sealed interface Outcome {

  record Answered(JsonNode answer) implements Outcome {}

  /** Worth another try soon, or after the time that the service asks for. */
  record NotNow(String why, Optional<Duration> after) implements Outcome {}

  /** Asking again is no use now, but the texts are not to blame: somebody has to mend it. */
  record Unusable(String why) implements Outcome {}

  /** The service does not want this question. */
  record Refused(String why) implements Outcome {}
}
