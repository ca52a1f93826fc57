package dev.aimo.adapter.rest.recognition;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.aimo.application.recognition.SpeechResult;
import java.util.List;

/** The words as the service wrote them. */
record SpeechResultJson(List<RawValue> results, String status, String requestId) {

  static SpeechResultJson of(SpeechResult result) {
    return new SpeechResultJson(
        result.words().stream().map(words -> new RawValue(words.json())).toList(),
        result.hasSucceeded() ? "SUCCEEDED" : "FAILED",
        result.requestId());
  }
}
