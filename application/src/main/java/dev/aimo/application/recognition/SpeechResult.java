package dev.aimo.application.recognition;

import dev.aimo.domain.recognition.Transcription;
import java.util.List;

/** The words of a task that succeeded; none when it did not, or not yet. */
public record SpeechResult(boolean hasSucceeded, List<Transcription> words, String requestId) {

  public SpeechResult {
    words = List.copyOf(words);
  }
}
