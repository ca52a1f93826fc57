package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.recognition.JobId;
import dev.aimo.domain.recognition.JobReport;
import dev.aimo.domain.recognition.JobStatus;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SpeechRoutesTest {

  private static final String ASR = API + "/asr";
  private static final Map<String, Object> ONE =
      Map.of("fileUrls", List.of("https://example.org/one.mp3"));
  private static final URI WORDS = URI.create("https://words.example.org/1");

  private final Server.Setup setup = Server.setup();
  private final Server server = setup.start();
  private final Http anna = server.http().asAnna();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void takesRecordingsOn() {
    Http.Answer answer = anna.post(ASR + "/transcribe", ONE);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.code()).isZero();
    assertThat(answer.data().path("taskId").asText()).startsWith("task");
    assertThat(answer.data().path("requestId").asText()).isEqualTo("request");
    assertThat(answer.data().path("status").asText()).isEqualTo("PENDING");
    assertThat(answer.data().has("message")).isFalse();
    assertThat(answer.data().has("completedTime")).isFalse();
  }

  @Test
  void tellsHowFarATaskIs() {
    String task = submit();
    assertThat(anna.get(ASR + "/task/" + task).data().path("status").asText()).isEqualTo("RUNNING");

    fail("InvalidFile.DownloadFailed");

    JsonNode failed = anna.get(ASR + "/task/" + task).data();
    assertThat(failed.toString())
        .isEqualTo(
            "{\"taskId\":\"%s\",\"requestId\":\"r\",\"status\":\"FAILED\",\"message\":\"InvalidFile.DownloadFailed\",\"completedTime\":%d}"
                .formatted(task, Server.NOW.toEpochMilli()));
  }

  @Test
  void givesTheWordsAsTheServiceWroteThem() {
    String task = submit();
    succeed(
        "{\"file_url\":\"u\",\"transcripts\":[{\"text\":\"你好 \\ud83d\\udc3c\",\"channel_id\":0}],\"new\":null}");

    for (String path : List.of("/result/", "/wait/")) {
      Http.Answer answer = anna.get(ASR + path + task);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.data().path("status").asText()).isEqualTo("SUCCEEDED");
      assertThat(answer.data().path("requestId").asText()).isEqualTo("r");
      assertThat(answer.data().path("results").toString())
          .isEqualTo(
              "[{\"file_url\":\"u\",\"transcripts\":[{\"text\":\"你好 🐼\",\"channel_id\":0}],\"new\":null}]");
    }
  }

  @Test
  void hasNoWordsOfATaskThatDidNotSucceed() {
    String task = submit();

    assertThat(anna.get(ASR + "/result/" + task).data().toString())
        .isEqualTo("{\"results\":[],\"status\":\"FAILED\",\"requestId\":\"request\"}");
  }

  @Test
  void waitsForTheEndInOneGo() {
    setup.memory.onReporting(_ -> succeeded());
    setup.memory.hear(WORDS, "{\"a\":1}");

    Http.Answer answer = anna.post(ASR + "/transcribe-and-wait", ONE);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.data().path("results").toString()).isEqualTo("[{\"a\":1}]");
  }

  @Test
  void waitsNoLongerThanItIsAskedTo() {
    String task = submit();

    Http.Answer answer = anna.get(ASR + "/wait/" + task + "?seconds=1");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.json().path("msg").asText()).contains("still running");
  }

  @Test
  void dropsWordsThatCanNotBeHad() {
    String task = submit();
    setup.memory.onReporting(_ -> succeeded());

    JsonNode result = anna.get(ASR + "/result/" + task).data();
    assertThat(result.path("results")).isEmpty();
    assertThat(result.path("status").asText()).isEqualTo("SUCCEEDED");
  }

  @Test
  void knowsATaskForItsOwnerOnly() {
    String task = submit();
    Http ben = server.http().asBen();

    for (String path : List.of("/task/", "/wait/", "/result/")) {
      Http.Answer foreign = ben.get(ASR + path + task);
      Http.Answer unknown = ben.get(ASR + path + "task000");
      assertThat(foreign.status()).isEqualTo(200);
      assertThat(foreign.code()).isEqualTo(3);
      assertThat(foreign.json().path("msg")).isEqualTo(unknown.json().path("msg"));
    }
  }

  @Test
  void saysThatItIsNotSetUp() {
    Server.Setup without = Server.setup();
    without.speech = Optional.empty();
    try (Server off = without.start()) {
      Http http = off.http().asAnna();
      Http.Answer refused =
          http.post(ASR + "/transcribe", Map.of("fileUrls", List.of("http://127.0.0.1/x.mp3")));
      assertThat(refused.status()).isEqualTo(202);
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.json().path("msg").asText()).isEqualTo("This service is not set up here");
      assertThat(http.post(ASR + "/transcribe", "{}").code()).isEqualTo(2);
      assertThat(http.post(ASR + "/transcribe", "{}").status()).isEqualTo(202);
      for (String path : List.of("/task/x", "/wait/x", "/result/x")) {
        assertThat(http.get(ASR + path).code()).isEqualTo(1);
        assertThat(http.get(ASR + path).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void refusesWhatIsNotOnThePublicWeb() {
    for (String address :
        List.of(
            "http://127.0.0.1/x.mp3",
            "https://localhost/x.mp3",
            "http://[::1]/x.mp3",
            "http://169.254.169.254/",
            "http://10.1.2.3/",
            "http://2130706433/",
            "ftp://example.org/x.mp3",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "https://me:secret@example.org/x.mp3",
            "/api/v1/files/u/a",
            "no address",
            "https://example.org/" + "x".repeat(5_000))) {
      Http.Answer answer = anna.post(ASR + "/transcribe", Map.of("fileUrls", List.of(address)));
      assertThat(answer.status()).as(address).isEqualTo(202);
      assertThat(answer.code()).as(address).isEqualTo(2);
    }
  }

  @Test
  void refusesTooManyRecordings() {
    List<String> hundred = Collections.nCopies(100, "https://example.org/a.mp3");
    assertThat(anna.post(ASR + "/transcribe", Map.of("fileUrls", hundred)).code()).isZero();

    List<String> more = Collections.nCopies(101, "https://example.org/a.mp3");
    assertThat(anna.post(ASR + "/transcribe", Map.of("fileUrls", more)).code()).isEqualTo(2);
  }

  @Test
  void saysNothingOfWhatTheServiceSaid() {
    String task = submit();
    setup.memory.onReporting(_ -> {
      throw new PortFailure("recognition", true, new IOException("SECRET"));
    });

    for (Http.Answer answer :
        List.of(
            anna.post(ASR + "/transcribe", ONE),
            anna.post(ASR + "/transcribe-and-wait", ONE),
            anna.get(ASR + "/task/" + task),
            anna.get(ASR + "/wait/" + task),
            anna.get(ASR + "/result/" + task))) {
      assertThat(answer.status()).isIn(200, 202);
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.json().path("requestId").asText()).isNotEmpty();
      assertThat(answer.text()).doesNotContain("SECRET");
    }
  }

  @Test
  void bearsWrongTypesInEveryField() {
    for (String value : Hostile.VALUES) {
      for (String field : List.of("fileUrls", "languageHints", "callbackUrl")) {
        String body = Hostile.body("{\"fileUrls\":[\"https://example.org/a.mp3\"]}", field, value);
        for (String path : List.of("/transcribe", "/transcribe-and-wait?seconds=1")) {
          Http.Answer answer = anna.post(ASR + path, body);
          assertThat(answer.status()).as(body).isEqualTo(202);
          assertThat(answer.code()).as(body).isIn(0, 1, 2, 2000);
        }
      }
    }
  }

  @Test
  void bearsHostileIdsAndNumbers() {
    String task = submit();
    for (String id : Hostile.IDS) {
      for (String path : List.of("/task/", "/wait/", "/result/")) {
        Http.Answer answer = anna.get(ASR + path + Hostile.encoded(id));
        assertThat(answer.status()).as(id).isIn(200, 404);
        assertThat(answer.json().path("data").isContainerNode()).isFalse();
      }
    }
    for (String number : List.of("-1", "0", "1.5", "abc", "1e-3")) {
      assertThat(anna.get(ASR + "/wait/" + task + "?seconds=" + number).status()).isIn(200, 400);
    }
  }

  @Test
  void asksForALogin() {
    Http stranger = server.http();
    assertThat(stranger.post(ASR + "/transcribe", ONE).status()).isEqualTo(401);
    assertThat(stranger.post(ASR + "/transcribe-and-wait", ONE).status()).isEqualTo(401);
    for (String path : List.of("/task/x", "/wait/x", "/result/x")) {
      assertThat(stranger.get(ASR + path).status()).isEqualTo(401);
    }
  }

  private String submit() {
    return anna.post(ASR + "/transcribe", ONE).data().path("taskId").asText();
  }

  private void fail(String trouble) {
    setup.memory.endSpeech(
        new JobId("job-1"),
        new JobReport(
            JobStatus.FAILED, "r", Optional.of(trouble), Optional.of(Server.NOW), List.of()));
  }

  private void succeed(String words) {
    setup.memory.hear(WORDS, words);
    setup.memory.endSpeech(new JobId("job-1"), succeeded());
  }

  private static JobReport succeeded() {
    return new JobReport(
        JobStatus.SUCCEEDED, "r", Optional.empty(), Optional.empty(), List.of(WORDS));
  }
}
