package dev.aimo.adapter.outbound;

import dev.aimo.domain.outbound.Destination;
import dev.aimo.domain.outbound.LineSink;
import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import dev.aimo.domain.outbound.OutboundRules;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Decides, connects, and waits no longer than the call may take. */
final class HttpOutbound implements Outbound, AutoCloseable {

  private final OutboundRules rules;
  private final LookUps lookUps;
  private final Clients clients;
  private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  HttpOutbound(OutboundRules rules, LookUps lookUps, Clients clients) {
    this.rules = rules;
    this.lookUps = lookUps;
    this.clients = clients;
  }

  @Override
  public OutboundAnswer send(OutboundCall call) {
    return exchange(call, Exchange.Mode.WHOLE, line -> {});
  }

  @Override
  public OutboundAnswer stream(OutboundCall call, LineSink lines) {
    return exchange(call, Exchange.Mode.LINES, lines);
  }

  private OutboundAnswer exchange(OutboundCall call, Exchange.Mode mode, LineSink lines) {
    Deadline deadline = Deadline.after(call.patience());
    Departure departure = new Departure();
    try {
      List<InetAddress> addresses = addresses(call, deadline);
      CloseableHttpClient client = clients.client(addresses, deadline.remaining(), departure);
      return exchange(new Exchange(client, call, mode), deadline, lines);
    } catch (IOException e) {
      throw Trouble.failure(e, departure.keepBack());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Trouble.givenUp(departure.keepBack());
    }
  }

  private OutboundAnswer exchange(Exchange exchange, Deadline deadline, LineSink lines)
      throws IOException, InterruptedException {
    underWay.add(exchange);
    try (exchange) {
      exchange.start();
      if (closed) {
        exchange.end();
      }
      return exchange.await(deadline, lines);
    } finally {
      underWay.remove(exchange);
    }
  }

  /** Those that were looked at are those that are connected to. */
  private List<InetAddress> addresses(OutboundCall call, Deadline deadline)
      throws IOException, InterruptedException {
    Destination destination = rules.destination(call);
    List<InetAddress> addresses =
        destination.written().isPresent()
            ? List.of(destination.written().get())
            : lookUps.find(destination.host(), deadline);
    rules.check(destination, call.namedBy(), addresses);
    return addresses;
  }

  @Override
  public void close() {
    closed = true;
    underWay.forEach(Exchange::end);
    lookUps.close();
  }
}
