package dev.aimo.adapter.outbound;

import dev.aimo.domain.outbound.LineSink;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * One call, made on a virtual thread of its own, while the thread that called takes what comes.
 * That one can so be interrupted, or have enough, whatever the connection does; and when it takes
 * nothing more, nothing more is read.
 */
final class Exchange implements AutoCloseable {

  private static final int LINES_AHEAD = 64;

  /** How an answer is handed over when it is a success. */
  enum Mode {
    WHOLE,
    LINES
  }

  private sealed interface Event {

    record Line(String text) implements Event {}

    record Answered(OutboundAnswer answer) implements Event {}

    record Broken(IOException cause) implements Event {}
  }

  private final CloseableHttpClient client;
  private final HttpUriRequestBase request;
  private final int longestAnswer;
  private final Mode mode;
  private final BlockingQueue<Event> events = new ArrayBlockingQueue<>(LINES_AHEAD);
  private final Thread worker = Thread.ofVirtual().name("outbound").unstarted(this::run);

  Exchange(CloseableHttpClient client, OutboundCall call, Mode mode) {
    this.client = client;
    this.request = Requests.of(call);
    this.longestAnswer = call.longestAnswer();
    this.mode = mode;
  }

  void start() {
    worker.start();
  }

  OutboundAnswer await(Deadline deadline, LineSink lines) throws IOException, InterruptedException {
    while (true) {
      long left = deadline.remaining().toNanos();
      switch (left == 0 ? null : events.poll(left, TimeUnit.NANOSECONDS)) {
        case null -> throw new TooSlow();
        case Event.Line(String text) -> lines.accept(text);
        case Event.Answered(OutboundAnswer answer) -> {
          return answer;
        }
        case Event.Broken(IOException cause) -> throw cause;
      }
    }
  }

  /** Ends the call in the middle; whoever waits for it is told. */
  void end() {
    events.clear();
    events.offer(new Event.Broken(new IOException("AIMO is stopping")));
    close();
  }

  /** Closes the connection, whatever it is doing. */
  @Override
  public void close() {
    request.cancel();
    worker.interrupt();
  }

  private void run() {
    try (client) {
      client.execute(request, this::hear);
    } catch (IOException e) {
      breakOff(e);
    } catch (RuntimeException e) {
      breakOff(new IOException("the call failed", e));
    }
  }

  private Void hear(ClassicHttpResponse response) throws IOException {
    try {
      tell(new Event.Answered(read(response)));
    } catch (IOException e) {
      // Said and cut off at once: whoever closes an answer reads it to its end, if it has one
      breakOff(e);
      request.cancel();
      throw e;
    }
    return null;
  }

  private OutboundAnswer read(ClassicHttpResponse response) throws IOException {
    InputStream body = body(response.getEntity());
    boolean success = response.getCode() >= 200 && response.getCode() < 300;
    String whole = "";
    if (success && mode == Mode.LINES) {
      handOver(body);
    } else {
      whole = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
    return new OutboundAnswer(response.getCode(), headers(response), whole);
  }

  private InputStream body(@Nullable HttpEntity entity) throws IOException {
    return entity == null
        ? InputStream.nullInputStream()
        : new BoundedStream(entity.getContent(), longestAnswer);
  }

  private void handOver(InputStream body) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      tell(new Event.Line(line));
    }
  }

  /** Of a header that comes more than once, the first counts. */
  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      String value = header.getValue();
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
    }
    return headers;
  }

  private void tell(Event event) throws InterruptedIOException {
    try {
      events.put(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private void breakOff(IOException cause) {
    try {
      tell(new Event.Broken(cause));
    } catch (InterruptedIOException _) {
      // Nobody waits for it any more
    }
  }
}
