package dev.aimo.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speech and texts, over HTTP and out through the guard to services that are played. */
class RecognitionTest {

  private static final String PNG =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  private static final String TRANSCRIBE = "/api/v1/asr/transcribe";

  @TempDir Path directory;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer service;
  private HttpServer inner;
  private Server server;
  private Caller caller;
  private String[] anna;

  @BeforeEach
  void start() throws IOException {
    service = play(this::answer);
    inner = play(_ -> "{\"stolen\":true}");
    Map<String, String> variables = new HashMap<>();
    variables.put("HOST", "127.0.0.1");
    variables.put("PORT", "0");
    variables.put("AIMO_LOG_DIR", "-");
    variables.put("AIMO_DATA_DIR", directory.toString());
    variables.put("LOCALE_LANGUAGE", "en");
    variables.put("FUN_ASR_API_KEY", "sk-for-tests");
    variables.put("FUN_ASR_BASE_URL", at(service) + "/api/v1");
    variables.put("ZHIPU_API_KEY", "zk-for-tests");
    variables.put("ZHIPU_OCR_BASE_URL", at(service) + "/api");
    server =
        Server.start(
            Settings.readInMemory(new Variables(variables)), ScratchDirectory.under(directory));
    caller = new Caller(server.port());
    anna = Caller.bearer(Running.register(server.port(), "anna@example.test"));
  }

  @AfterEach
  void stop() {
    server.close();
    service.stop(0);
    inner.stop(0);
  }

  @Test
  void readsAnAttachmentThatOnlyAimoCanReach() {
    String url =
        caller
            .upload(
                "/api/v1/attachments/upload",
                "file",
                "page.png",
                Base64.getDecoder().decode(PNG),
                anna)
            .data("/attachment/url");
    assertThat(url).startsWith("/api/v1/files/");

    Caller.Answer answer = caller.post("/api/v1/ocr/parse", Map.of("files", List.of(url)), anna);

    assertThat(answer.data("/texts/0")).isEqualTo("# Read 读");
    assertThat(asked.getLast())
        .startsWith("POST /api/paas/v4/layout_parsing Bearer zk-for-tests ")
        .contains("data:image/png;base64," + PNG);
    assertThat(caller.get("/api/v1/ocr/status", anna).json().at("/data/enabled").asBoolean())
        .isTrue();
  }

  @Test
  void transcribesAndTrustsOnlyTheServiceItself() {
    Caller.Answer submitted =
        caller.post(TRANSCRIBE, Map.of("fileUrls", List.of("https://example.org/a.mp3")), anna);
    assertThat(submitted.status()).isEqualTo(202);
    String task = submitted.data("/taskId");
    assertThat(asked.getLast()).startsWith("POST /api/v1/services/audio/asr/transcription Bearer ");

    Caller.Answer result = caller.get("/api/v1/asr/wait/" + task, anna);

    assertThat(result.json().at("/data/results").toString())
        .isEqualTo("[{\"transcripts\":[{\"text\":\"你好\"}]}]");
    assertThat(asked).noneMatch(question -> question.startsWith("GET /inner"));
    assertThat(caller.get("/api/v1/asr/task/" + task, stranger()).code()).isEqualTo(3);
  }

  private String[] stranger() {
    return Caller.bearer(Running.register(server.port(), "ben@example.test"));
  }

  /** The second of the words lie inside the network, where the service has no business. */
  private String answer(String question) {
    if (question.contains("/layout_parsing")) {
      return "{\"md_results\":\"# Read 读\",\"layout_details\":[]}";
    }
    if (question.startsWith("GET /words")) {
      return "{\"transcripts\":[{\"text\":\"你好\"}]}";
    }
    return question.startsWith("GET /api/v1/tasks/")
        ? """
        {"request_id":"r","output":{"task_status":"SUCCEEDED","results":[
          {"subtask_status":"SUCCEEDED","transcription_url":"%s/words"},
          {"subtask_status":"SUCCEEDED","transcription_url":"%s/inner"}]}}
        """
            .formatted(at(service), at(inner))
        : "{\"request_id\":\"r\",\"output\":{\"task_status\":\"PENDING\",\"task_id\":\"job-1\"}}";
  }

  private HttpServer play(UnaryOperator<String> answer) throws IOException {
    HttpServer played =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    played.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String question =
              "%s %s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange
                          .getRequestHeaders()
                          .getOrDefault("Authorization", List.of("nobody"))
                          .getFirst(),
                      body);
          asked.add(question);
          byte[] bytes = answer.apply(question).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    played.start();
    return played;
  }

  private static String at(HttpServer played) {
    return "http://127.0.0.1:" + played.getAddress().getPort();
  }
}
