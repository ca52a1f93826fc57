package dev.aimo.adapter.memory;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ChatModelContract;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.util.Optional;

class MemoryChatModelTest extends ChatModelContract {

  private final MemoryAdapter memory = new MemoryAdapter();

  @Override
  protected ChatModel model() {
    return memory.chatModel();
  }

  @Override
  protected ModelEndpoint saying(String answer) {
    memory.onAsking((_, _) -> answer);
    return endpoint();
  }

  @Override
  protected ModelEndpoint failing() {
    memory.onAsking((_, _) -> {
      throw new PortFailure("model", true, new IllegalStateException("away"));
    });
    return endpoint();
  }

  private static ModelEndpoint endpoint() {
    return new ModelEndpoint(
        URI.create("https://models.example/v1"), NamedBy.OPERATOR, Optional.empty(), "model");
  }
}
