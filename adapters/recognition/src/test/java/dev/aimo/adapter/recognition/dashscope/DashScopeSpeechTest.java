package dev.aimo.adapter.recognition.dashscope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.adapter.recognition.remote.Endpoint;
import dev.aimo.adapter.recognition.remote.PlainOutbound;
import dev.aimo.adapter.recognition.remote.PlayedService.Question;
import dev.aimo.adapter.recognition.remote.Service;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.recognition.JobId;
import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.JobStatus;
import dev.aimo.domain.recognition.RemoteAddress;
import dev.aimo.domain.recognition.SpeechRecognizer;
import dev.aimo.domain.recognition.SpeechRecognizerContract;
import dev.aimo.domain.recognition.SpeechRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DashScopeSpeechTest extends SpeechRecognizerContract {

  private static final String KEY = "sk-very-secret";
  private static final JobId JOB = new JobId("job-1");

  private final PlayedDashScope played = new PlayedDashScope();
  private final PlainOutbound outbound = new PlainOutbound();
  private final List<Duration> pauses = new ArrayList<>();
  private final SpeechRecognizer recognizer =
      new DashScopeSpeech(
          new Service(outbound, "speech recognition", pauses::add),
          new Endpoint(played.service.base(), KEY),
          "fun-asr");

  @AfterEach
  void stop() {
    outbound.close();
    played.close();
  }

  @Override
  protected SpeechRecognizer recognizer() {
    return recognizer;
  }

  @Override
  protected void succeed(JobId job, List<String> words) {
    played.succeed(job, words);
  }

  @Override
  protected void fail(JobId job, String trouble) {
    played.fail(job, trouble);
  }

  @Override
  protected void breakDown() {
    played.breakDown();
  }

  @Test
  void asksAsTheProtocolWantsIt() throws JsonProcessingException {
    recognizer.submit(REQUEST);

    Question question = played.service.asked().getFirst();
    JsonNode body = new ObjectMapper().readTree(question.body());
    assertThat(question.method()).isEqualTo("POST");
    assertThat(question.headers())
        .containsEntry("Authorization", "Bearer " + KEY)
        .containsEntry("X-DashScope-Async", "enable")
        .containsEntry("X-DashScope-OssResourceResolve", "enable");
    assertThat(body.toString())
        .isEqualTo(
            "{\"model\":\"fun-asr\",\"input\":{\"file_urls\":[\"https://example.org/one.mp3\",\"oss://bucket/two.wav\"]},\"parameters\":{\"language_hints\":[\"zh\",\"en-US\"]}}");
  }

  @Test
  void leavesOutWhatIsNotAskedFor() {
    recognizer.submit(
        new SpeechRequest(List.of(new RemoteAddress("https://example.org/a.mp3")), List.of()));

    Question question = played.service.asked().getFirst();
    assertThat(question.headers()).doesNotContainKey("X-DashScope-OssResourceResolve");
    assertThat(question.body()).doesNotContain("language_hints");
  }

  @Test
  void readsWhenAJobEndedByTheClockOfBeijing() {
    played.report(
        JOB,
        """
        {"request_id":"r","output":{"task_status":"SUCCEEDED","end_time":"2026-11-20 18:00:01.250"}}
        """);

    assertThat(recognizer.report(JOB).completedAt())
        .contains(Instant.parse("2026-11-20T10:00:01.250Z"));
  }

  @Test
  void leavesOutRecordingsThatFailed() {
    played.report(
        JOB,
        """
        {"output":{"task_status":"SUCCEEDED","results":[
          {"subtask_status":"FAILED","code":"InvalidFile","transcription_url":"https://a.example/1"},
          {"subtask_status":"SUCCEEDED","transcription_url":"https://a.example/2"},
          {"subtask_status":"SUCCEEDED"},
          {"subtask_status":"SUCCEEDED","transcription_url":"no address"},
          7]}}
        """);

    assertThat(recognizer.report(JOB).transcripts())
        .containsExactly(URI.create("https://a.example/2"));
  }

  @Test
  void givesTheKeyToNobodyElse() {
    played.succeed(JOB, List.of("{}"));
    recognizer.transcription(recognizer.report(JOB).transcripts().getFirst());
    recognizer.transcription(URI.create("https://words.example.org/1.json"));

    assertThat(played.service.asked().getLast().headers()).doesNotContainKey("Authorization");
    assertThat(outbound.refused().getLast().headers()).doesNotContainKey("Authorization");
  }

  @Test
  void doesNotTrustAddressesThatTheServiceGives() {
    for (String address :
        List.of(
            "http://169.254.169.254/latest/meta-data",
            "http://127.0.0.1:1/",
            "http://localhost:3000/",
            "file:///etc/passwd",
            "https://[::1]/")) {
      assertThat(recognizer.transcription(URI.create(address))).as(address).isEmpty();
    }
    assertThat(outbound.refused()).hasSize(5);
  }

  @Test
  void fetchesFromBucketsByAnEncryptedWay() {
    recognizer.transcription(URI.create("http://words.example.org/1.json?Signature=a%2Fb"));

    assertThat(outbound.refused().getFirst().address())
        .isEqualTo(URI.create("https://words.example.org/1.json?Signature=a%2Fb"));
  }

  @Test
  void takesNothingForWordsThatIsNoObject() {
    for (String words :
        List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "{\"a\":",
            "{} {}",
            "{}x",
            "<html>",
            "{\"a\":NaN}",
            "{\"a\":".repeat(100) + "1" + "}".repeat(100))) {
      played.succeed(JOB, List.of(words));
      URI there = recognizer.report(JOB).transcripts().getFirst();
      assertThat(recognizer.transcription(there)).as(words).isEmpty();
    }
  }

  @Test
  void takesNoMoreWordsThanAreBearable() {
    played.succeed(JOB, List.of("{\"a\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}"));

    assertThat(recognizer.transcription(recognizer.report(JOB).transcripts().getFirst())).isEmpty();
  }

  @Test
  void asksAgainHowFarAJobIs() {
    played.service.next(503, "");
    played.service.next(429, "Retry-After", "7");
    played.fail(JOB, "X");

    assertThat(recognizer.report(JOB).status()).isEqualTo(JobStatus.FAILED);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7));
  }

  @Test
  void handsNothingOverTwice() {
    played.service.next(502, "");
    assertThatThrownBy(() -> recognizer.submit(REQUEST)).isInstanceOf(PortFailure.class);
    assertThat(played.service.asked()).hasSize(1);

    played.service.next(429, "{}");
    recognizer.submit(REQUEST);
    assertThat(played.service.asked()).hasSize(3);
  }

  @Test
  void doesNotWaitLongerThanItHasPatience() {
    played.service.next(429, "Retry-After", "3600");

    assertThatThrownBy(() -> recognizer.report(JOB))
        .hasMessage("recognition: speech recognition: it answered with status 429");
    assertThat(pauses).isEmpty();
  }

  @Test
  void saysNothingOfWhatTheServiceSaid() {
    played.breakDown();

    assertThatThrownBy(() -> recognizer.submit(REQUEST))
        .hasMessage("recognition: speech recognition: it answered with status 500, InternalError")
        .hasMessageNotContainingAny(KEY, "SECRET", "example.org");
  }

  @Test
  void bearsAnswersThatMakeNoSense() {
    for (String answer :
        List.of(
            "",
            "null",
            "[]",
            "{",
            "<html>",
            "{}",
            "{\"output\":null}",
            "{\"output\":{\"task_status\":7,\"task_id\":\"a\"}}",
            "{\"output\":{\"task_status\":\"NEW\",\"task_id\":\"a\"}}",
            "{\"output\":{\"task_status\":\"PENDING\"}}",
            "{\"output\":{\"task_status\":\"PENDING\",\"task_id\":\"../../other\"}}",
            "{\"output\":{\"task_status\":\"PENDING\",\"task_id\":\"a?b\"}}",
            "{\"output\":{\"task_status\":\"PENDING\",\"task_id\":\"" + "a".repeat(300) + "\"}}",
            "[".repeat(100_000))) {
      played.service.next(200, answer);
      assertThatThrownBy(() -> recognizer.submit(REQUEST))
          .as(answer)
          .isInstanceOfSatisfying(
              PortFailure.class, failure -> assertThat(failure.retryable()).isFalse());
    }
  }

  @Test
  void takesNoCodeThatIsNone() {
    played.fail(JOB, "<script>alert(1)</script> at https://example.org");

    JobReport report = recognizer.report(JOB);

    assertThat(report.status()).isEqualTo(JobStatus.FAILED);
    assertThat(report.trouble()).isEmpty();
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws InterruptedException {
    played.service.nextNothing();
    List<Throwable> thrown = new ArrayList<>();
    Thread asking =
        Thread.ofVirtual()
            .start(() -> {
              try {
                recognizer.report(JOB);
              } catch (PortFailure e) {
                thrown.add(e);
              }
            });
    while (played.service.asked().isEmpty()) {
      Thread.onSpinWait();
    }

    asking.interrupt();

    assertThat(asking.join(Duration.ofSeconds(10))).isTrue();
    assertThat(thrown).hasSize(1);
  }
}
