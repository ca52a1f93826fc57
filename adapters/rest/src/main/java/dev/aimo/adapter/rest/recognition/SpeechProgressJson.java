package dev.aimo.adapter.rest.recognition;

import dev.aimo.application.recognition.SpeechProgress;
import dev.aimo.domain.recognition.JobReport;
import java.time.Instant;
import java.util.Optional;

/** A task of speech; the message is the service's code for what went wrong. */
record SpeechProgressJson(
    String taskId,
    String requestId,
    String status,
    Optional<String> message,
    Optional<Long> completedTime) {

  static SpeechProgressJson of(SpeechProgress progress) {
    JobReport report = progress.report();
    return new SpeechProgressJson(
        progress.id().value(),
        report.requestId(),
        report.status().name(),
        report.trouble(),
        report.completedAt().map(Instant::toEpochMilli));
  }
}
