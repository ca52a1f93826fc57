package dev.aimo.domain.recognition;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a service says about a job.
 *
 * @param requestId tells the answer from others, for questions to the service; may be empty
 * @param trouble the service's code for what went wrong, if it gave one
 * @param transcripts where the words are, of those recordings that could be transcribed
 */
public record JobReport(
    JobStatus status,
    String requestId,
    Optional<String> trouble,
    Optional<Instant> completedAt,
    List<URI> transcripts) {

  public JobReport {
    transcripts = List.copyOf(transcripts);
  }

  public static JobReport of(JobStatus status, String requestId) {
    return new JobReport(status, requestId, Optional.empty(), Optional.empty(), List.of());
  }
}
