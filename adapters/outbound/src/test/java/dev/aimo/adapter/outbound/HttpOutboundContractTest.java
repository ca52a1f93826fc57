package dev.aimo.adapter.outbound;

import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundContract;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

final class HttpOutboundContractTest extends OutboundContract {

  private final OutboundAdapter adapter = OutboundAdapter.open(new OutboundSettings(List.of()));
  private final List<PlayedServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    adapter.close();
    servers.forEach(PlayedServer::close);
  }

  @Override
  protected Outbound outbound() {
    return adapter.outbound();
  }

  @Override
  protected URI answering(int status, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    PlayedServer server =
        PlayedServer.saying(
            "HTTP/1.1 %d So\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, length, body));
    servers.add(server);
    return server.address();
  }

  @Override
  protected URI nobody() {
    PlayedServer server = PlayedServer.saying("");
    server.close();
    return server.address();
  }
}
