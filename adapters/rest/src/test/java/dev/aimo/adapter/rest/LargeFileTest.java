package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.attachment.Blob;
import dev.aimo.domain.attachment.BlobKey;
import dev.aimo.domain.attachment.BlobPlace;
import dev.aimo.domain.attachment.BlobStore;
import dev.aimo.domain.attachment.ByteRange;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.attachment.LinkTerms;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
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
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

  /** As many bytes as are asked for, made up on the way; what was read of them is counted. */
  private static class Generated extends InputStream {
    private final AtomicLong read;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long left;

    Generated(long size, AtomicLong read) {
      this.left = size;
      this.read = read;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      left -= count;
      read.addAndGet(count);
      return count;
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }

  /** Keeps nothing but numbers. */
  private static final class CountingStore implements BlobStore {
    private final AtomicLong stored = new AtomicLong();
    private final AtomicLong given = new AtomicLong();
    private volatile Generated last = new Generated(0, given);

    @Override
    public BlobPlace place() {
      return new BlobPlace.Local();
    }

    @Override
    public void put(BlobKey key, Blob content) {
      byte[] buffer = new byte[64 * 1024];
      try {
        for (int n = content.content().read(buffer); n >= 0; n = content.content().read(buffer)) {
          stored.addAndGet(n);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Optional<Blob> open(BlobPlace place, BlobKey key, ByteRange range) {
      long size = Math.min(range.count(), stored.get() - range.from());
      last = new Generated(size, given);
      return Optional.of(new Blob(size, last));
    }

    @Override
    public void delete(BlobPlace place, BlobKey key) {
      stored.set(0);
    }

    @Override
    public Optional<URI> link(BlobPlace place, BlobKey key, LinkTerms terms) {
      return Optional.empty();
    }
  }

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
    JsonNode attachment =
        new ObjectMapper().readTree(uploaded.body()).path("data").path("attachment");
    assertThat(attachment.path("size").asLong()).isEqualTo(SIZE);
    assertThat(store.stored).hasValue(SIZE);

    long received = 0;
    try (InputStream body = open(attachment.path("url").asText())) {
      byte[] buffer = new byte[64 * 1024];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        received += read;
        assertThat(store.given.get() - received).isLessThan(ON_THE_WAY);
      }
    }
    assertThat(received).isEqualTo(SIZE);
    assertClosed();
  }

  @Test
  void areClosedWhenNobodyWantsThemAnyMore() throws IOException, InterruptedException {
    JsonNode attachment =
        new ObjectMapper()
            .readTree(upload(new Generated(ON_THE_WAY * 2, new AtomicLong())).body())
            .path("data")
            .path("attachment");
    try (Wire wire = new Wire(server.adapter.port())) {
      wire.send("GET " + attachment.path("url").asText() + " HTTP/1.1", "Host: x", "");
      assertThat(wire.answerHead()).startsWith("HTTP/1.1 200");
    }
    assertClosed();
    assertThat(store.given.get()).isLessThan(ON_THE_WAY);
  }

  private void assertClosed() throws InterruptedException {
    assertThat(store.last.closed.await(20, TimeUnit.SECONDS)).isTrue();
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
