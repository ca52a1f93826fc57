package dev.aimo.domain.recognition;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which task of speech. Opaque to clients. */
public record SpeechTaskId(String value) {

  private static final TextLimit LIMIT = new TextLimit("taskId", 191);

  public SpeechTaskId {
    LIMIT.checkPresent(value);
  }

  public static SpeechTaskId next(Ids ids) {
    return new SpeechTaskId(ids.next("task"));
  }
}
