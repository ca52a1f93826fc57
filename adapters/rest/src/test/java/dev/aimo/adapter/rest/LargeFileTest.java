package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.attachment.FileRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Files that are larger than what the server could keep in memory beside everything else. */
@Timeout(60)
final class LargeFileTest {

  private static final long SIZE = 300L * 1024 * 1024;

  /** What sockets and buffers on the way may hold, with much to spare. */
  private static final long ON_THE_WAY = 32L * 1024 * 1024;

  private static final String BOUNDARY = "x";

  private final CountingStore store = new CountingStore();
  private final Server server = server();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String token = token();

  private Server server() {
    Server.Setup setup = Server.setup().with("ATTACHMENT_MAX_FILE_SIZE", Long.toString(SIZE));
    setup.blobs = store;
    setup.fileRules = new FileRules(SIZE, 0, List.of());
    return setup.start();
  }

  private String token() {
    server.http().asAnna();
    return server.http().token("anna@example.test", "Passw0rd-a");
  }

  @AfterEach
  void stop() {
    client.shutdownNow();
    assertThat(server.temporaryFiles()).isEmpty();
    server.close();
  }

  @Test
  void passThroughInBothDirections() throws IOException, InterruptedException {
    AtomicLong sent = new AtomicLong();
    AtomicLong mostWaiting = new AtomicLong();
    HttpResponse<String> uploaded =
        upload(
            new Generated(SIZE, sent) {
              @Override
              public int read(byte[] buffer, int offset, int length) {
                mostWaiting.accumulateAndGet(sent.get() - server.temporaryBytes(), Math::max);
                return super.read(buffer, offset, length);
              }
            });
    assertThat(mostWaiting.get()).isLessThan(ON_THE_WAY);
    String path = url(uploaded);
    assertThat(store.stored()).isEqualTo(SIZE);

    long received = 0;
    try (InputStream body = open(path)) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        received += read;
        assertThat(store.given() - received).isLessThan(ON_THE_WAY);
      }
    }
    assertThat(received).isEqualTo(SIZE);
    assertClosed();
  }

  @Test
  void areClosedWhenNobodyWantsThemAnyMore() throws IOException, InterruptedException {
    String path = url(upload(new Generated(ON_THE_WAY * 2)));
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send("GET " + path + " HTTP/1.1", "Host: x", "");
      assertThat(wire.answerHead()).startsWith("HTTP/1.1 200");
    }
    assertClosed();
    assertThat(store.given()).isLessThan(ON_THE_WAY);
  }

  private void assertClosed() throws InterruptedException {
    assertThat(store.lastIsClosed()).isTrue();
  }

  private static String url(HttpResponse<String> uploaded) throws IOException {
    JsonNode attachment =
        new ObjectMapper().readTree(uploaded.body()).path("data").path("attachment");
    return attachment.path("url").asText();
  }

  private InputStream open(String path) throws IOException, InterruptedException {
    return client.send(request(path).build(), BodyHandlers.ofInputStream()).body();
  }

  private HttpResponse<String> upload(Generated content) throws IOException, InterruptedException {
    HttpRequest request =
        request(API + "/attachments/upload")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofInputStream(() -> body(content)))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.adapter.port() + path))
        .timeout(Duration.ofSeconds(50));
  }

  private static InputStream body(Generated content) {
    String head =
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\n";
    return new SequenceInputStream(
        Collections.enumeration(List.of(text(head), content, text("\r\n--x--\r\n"))));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }
}
