package dev.aimo.adapter.recognition.remote;

import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.outbound.LineSink;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Calls as the port says, and keeps in mind what was refused: all that no operator named. */
public final class PlainOutbound implements Outbound, AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<OutboundCall> refused = new CopyOnWriteArrayList<>();

  public List<OutboundCall> refused() {
    return refused;
  }

  @Override
  public OutboundAnswer send(OutboundCall call) {
    if (call.namedBy() == NamedBy.ACCOUNT) {
      refused.add(call);
      throw new Forbidden(Reason.ADDRESS_NOT_ALLOWED);
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(call.address());
    call.headers().forEach(request::header);
    call.body().ifPresent(body -> request.POST(BodyPublishers.ofString(body)));
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request.build(),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), call.longestAnswer()));
    try {
      return answer(answer.get(call.patience().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException | ExecutionException e) {
      throw new PortFailure("outbound", true, new IOException("no answer"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortFailure("outbound", false, e);
    } finally {
      answer.cancel(true);
    }
  }

  private static OutboundAnswer answer(HttpResponse<byte[]> response) {
    Map<String, String> headers =
        response.headers().map().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    return new OutboundAnswer(
        response.statusCode(), headers, new String(response.body(), StandardCharsets.UTF_8));
  }

  @Override
  public OutboundAnswer stream(OutboundCall call, LineSink lines) {
    throw new UnsupportedOperationException("nothing is streamed here");
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
