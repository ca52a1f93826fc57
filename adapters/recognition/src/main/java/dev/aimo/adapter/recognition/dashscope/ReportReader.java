package dev.aimo.adapter.recognition.dashscope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.adapter.recognition.remote.Service;
import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.JobStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Reads what DashScope says about jobs. */
final class ReportReader {

  /** Its clocks show the time of Beijing, wherever it runs. */
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private ReportReader() {}

  /** Nothing when it is no report. */
  static Optional<JobReport> read(JsonNode answer) {
    JsonNode output = answer.path("output");
    return status(output.path("task_status").asText())
        .map(status ->
            new JobReport(
                status,
                requestId(answer),
                status == JobStatus.FAILED ? trouble(output) : Optional.empty(),
                status.isOver() ? time(output.path("end_time").asText()) : Optional.empty(),
                status == JobStatus.SUCCEEDED ? transcripts(output) : List.of()));
  }

  private static Optional<JobStatus> status(String text) {
    return switch (text) {
      case "PENDING" -> Optional.of(JobStatus.PENDING);
      case "RUNNING", "SUSPENDED" -> Optional.of(JobStatus.RUNNING);
      case "SUCCEEDED" -> Optional.of(JobStatus.SUCCEEDED);
      case "FAILED", "CANCELED", "UNKNOWN" -> Optional.of(JobStatus.FAILED);
      default -> Optional.empty();
    };
  }

  private static String requestId(JsonNode answer) {
    String text = answer.path("request_id").asText();
    return REQUEST_ID.matcher(text).matches() ? text : "";
  }

  /** Of the job as a whole, or of the first recording that has one. */
  private static Optional<String> trouble(JsonNode output) {
    return Service.code(output.path("code"))
        .or(() ->
            stream(output.path("results"))
                .flatMap(result -> Service.code(result.path("code")).stream())
                .findFirst());
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZONE));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static List<URI> transcripts(JsonNode output) {
    return stream(output.path("results"))
        .filter(result -> !result.path("subtask_status").asText().equals("FAILED"))
        .flatMap(result -> address(result.path("transcription_url").asText()).stream())
        .toList();
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text)).filter(URI::isAbsolute);
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
