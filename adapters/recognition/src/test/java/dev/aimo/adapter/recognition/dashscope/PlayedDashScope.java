package dev.aimo.adapter.recognition.dashscope;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.aimo.adapter.recognition.remote.PlayedService;
import dev.aimo.adapter.recognition.remote.PlayedService.Answer;
import dev.aimo.adapter.recognition.remote.PlayedService.Question;
import dev.aimo.domain.recognition.JobId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes jobs on, as the service does, and ends them when a test says so. */
final class PlayedDashScope implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TASKS = "/api/tasks/";

  final PlayedService service = new PlayedService();
  private final Map<String, String> reports = new ConcurrentHashMap<>();
  private final Map<String, String> words = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private volatile boolean broken;

  PlayedDashScope() {
    service.usually(this::answer);
  }

  void breakDown() {
    broken = true;
  }

  /** The report on a job from now on. */
  void report(JobId job, String json) {
    reports.put(job.value(), json);
  }

  void succeed(JobId job, List<String> transcripts) {
    ObjectNode report = report("SUCCEEDED");
    ArrayNode results = ((ObjectNode) report.path("output")).putArray("results");
    for (int i = 0; i < transcripts.size(); i++) {
      String path = "/words/" + job.value() + "/" + i;
      words.put(path, transcripts.get(i));
      results
          .addObject()
          .put("subtask_status", "SUCCEEDED")
          .put("transcription_url", service.base().resolve(path).toString());
    }
    report(job, report.toString());
  }

  void fail(JobId job, String trouble) {
    ObjectNode report = report("FAILED");
    ((ObjectNode) report.path("output")).put("code", trouble).put("message", "SECRET text");
    report(job, report.toString());
  }

  private Answer answer(Question question) {
    if (broken) {
      return Answer.of(500, "{\"code\":\"InternalError\",\"message\":\"SECRET text\"}");
    }
    if (question.path().equals("/api/services/audio/asr/transcription")) {
      String job = "job-" + last.incrementAndGet();
      ObjectNode report = report("PENDING");
      ((ObjectNode) report.path("output")).put("task_id", job);
      reports.put(job, report("RUNNING").toString());
      return Answer.of(200, report.toString());
    }
    if (question.path().startsWith(TASKS)) {
      String job = question.path().substring(TASKS.length());
      return Answer.of(200, reports.getOrDefault(job, report("UNKNOWN").toString()));
    }
    String transcript = words.get(question.path());
    return transcript == null ? Answer.of(404, "{}") : Answer.of(200, transcript);
  }

  private static ObjectNode report(String status) {
    ObjectNode report = JSON.createObjectNode().put("request_id", "req-1");
    report.putObject("output").put("task_status", status);
    return report;
  }

  @Override
  public void close() {
    service.close();
  }
}
