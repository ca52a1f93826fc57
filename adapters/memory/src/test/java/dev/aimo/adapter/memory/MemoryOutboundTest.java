package dev.aimo.adapter.memory;

import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundContract;
import java.net.URI;
import java.util.Map;

class MemoryOutboundTest extends OutboundContract {

  private static final URI SOMEWHERE = URI.create("http://127.0.0.1:8080/path");

  private final MemoryAdapter memory = new MemoryAdapter();

  @Override
  protected Outbound outbound() {
    return memory.outbound();
  }

  @Override
  protected URI answering(int status, String body) {
    memory.onCalling(_ -> new OutboundAnswer(status, Map.of("content-type", "text/plain"), body));
    return SOMEWHERE;
  }

  @Override
  protected URI nobody() {
    return SOMEWHERE;
  }
}
