package dev.aimo.adapter.push;

import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.outbound.LineSink;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.outbound.NotReached;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Calls without a guard, but for one host that is forbidden to accounts. */
final class PlainOutbound implements Outbound {

  static final String FORBIDDEN = "forbidden.example.org";

  @Override
  public OutboundAnswer send(OutboundCall call) {
    if (call.namedBy() == NamedBy.ACCOUNT && FORBIDDEN.equals(call.address().getHost())) {
      throw new Forbidden(Reason.ADDRESS_NOT_ALLOWED);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.address())
            .timeout(call.patience())
            .POST(BodyPublishers.ofString(call.body().orElseThrow()));
    call.headers().forEach(request::header);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new OutboundAnswer(response.statusCode(), Map.of(), response.body());
    } catch (ConnectException _) {
      throw new PortFailure("outbound", true, new NotReached("it can not be reached"));
    } catch (IOException _) {
      throw new PortFailure("outbound", true, new IOException("the connection broke"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortFailure("outbound", false, e);
    }
  }

  @Override
  public OutboundAnswer stream(OutboundCall call, LineSink lines) {
    throw new IllegalStateException("nothing is streamed to channels");
  }
}
