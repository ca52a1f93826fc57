package dev.aimo.adapter.llm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ChatModelContract;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

class OpenAiChatContractTest extends ChatModelContract {

  private final PlayedWorld world = new PlayedWorld();
  private final ChatModel chat = LlmAdapter.open(world, InstantSource.system()).chatModel();

  @Override
  protected ChatModel model() {
    return chat;
  }

  @Override
  protected ModelEndpoint saying(String answer) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putArray("choices").addObject().putObject("message").put("content", answer);
    world.answers(200, body.toString());
    return endpoint();
  }

  @Override
  protected ModelEndpoint failing() {
    world.breaks(false).breaks(false);
    return endpoint();
  }

  private static ModelEndpoint endpoint() {
    return new ModelEndpoint(
        URI.create("https://models.example/v1"), NamedBy.OPERATOR, Optional.empty(), "model");
  }
}
