package dev.aimo.adapter.recognition.dashscope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.adapter.recognition.remote.Again;
import dev.aimo.adapter.recognition.remote.Endpoint;
import dev.aimo.adapter.recognition.remote.Question;
import dev.aimo.adapter.recognition.remote.Service;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import dev.aimo.domain.recognition.JobId;
import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.JobStatus;
import dev.aimo.domain.recognition.RemoteAddress;
import dev.aimo.domain.recognition.SpeechRecognizer;
import dev.aimo.domain.recognition.SpeechRequest;
import dev.aimo.domain.recognition.Submission;
import dev.aimo.domain.recognition.Transcription;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fun-ASR and its like. */
public final class DashScopeSpeech implements SpeechRecognizer {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LONGEST_REPORT = 1024 * 1024;
  private static final int LONGEST_TRANSCRIPT = 8 * 1024 * 1024;
  private static final int NOT_FOUND = 404;

  private final Service service;
  private final Endpoint endpoint;
  private final String model;

  public DashScopeSpeech(Service service, Endpoint endpoint, String model) {
    this.service = service;
    this.endpoint = endpoint;
    this.model = model;
  }

  @Override
  public Submission submit(SpeechRequest request) {
    Map<String, String> headers = new HashMap<>(endpoint.authorization());
    headers.put("X-DashScope-Async", "enable");
    if (request.recordings().stream().anyMatch(RemoteAddress::isInBucket)) {
      headers.put("X-DashScope-OssResourceResolve", "enable");
    }
    JsonNode answer =
        service.ask(
            new Question(
                endpoint.at("/services/audio/asr/transcription"),
                headers,
                Optional.of(body(request)),
                PATIENCE,
                LONGEST_REPORT,
                Again.ONLY_WHEN_BUSY));
    JobId job =
        JobId.of(answer.path("output").path("task_id").asText())
            .orElseThrow(() -> service.failure(false, "it gave no name for the job"));
    return new Submission(job, report(answer));
  }

  @Override
  public JobReport report(JobId job) {
    Question question =
        new Question(
            endpoint.at("/tasks/" + job.value()),
            endpoint.authorization(),
            Optional.empty(),
            PATIENCE,
            LONGEST_REPORT,
            Again.ANY_FAILURE);
    OutboundAnswer answer = service.answer(question);
    return answer.status() == NOT_FOUND
        ? JobReport.of(JobStatus.FAILED, "")
        : report(service.read(answer));
  }

  @Override
  public Optional<Transcription> transcription(URI transcript) {
    try {
      OutboundAnswer answer = service.outbound().send(fetching(transcript));
      return Optional.of(answer)
          .filter(OutboundAnswer::isSuccess)
          .map(OutboundAnswer::body)
          .filter(JsonObjects::isObject)
          .map(Transcription::new);
    } catch (DomainError | PortFailure e) {
      return Optional.empty();
    }
  }

  /** The key is for the service alone; these addresses carry what opens them. */
  private OutboundCall fetching(URI transcript) {
    NamedBy namedBy = endpoint.namedBy(transcript);
    return new OutboundCall(
        namedBy == NamedBy.OPERATOR ? transcript : encrypted(transcript),
        namedBy,
        Map.of("Accept", "application/json"),
        Optional.empty(),
        PATIENCE,
        LONGEST_TRANSCRIPT);
  }

  /** Its buckets serve both, and it is not always particular about which it names. */
  private static URI encrypted(URI transcript) {
    String text = transcript.toString();
    boolean plain = text.startsWith("http://") && transcript.getPort() < 0;
    return plain ? URI.create("https" + text.substring("http".length())) : transcript;
  }

  private JobReport report(JsonNode answer) {
    return ReportReader.read(answer)
        .orElseThrow(() -> service.failure(false, "it did not say how far the job is"));
  }

  private ObjectNode body(SpeechRequest request) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("model", model);
    ArrayNode recordings = body.putObject("input").putArray("file_urls");
    request.recordings().forEach(recording -> recordings.add(recording.value()));
    ObjectNode parameters = body.putObject("parameters");
    if (!request.languages().isEmpty()) {
      ArrayNode languages = parameters.putArray("language_hints");
      request.languages().forEach(languages::add);
    }
    return body;
  }
}
