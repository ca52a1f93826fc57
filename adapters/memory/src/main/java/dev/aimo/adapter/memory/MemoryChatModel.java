package dev.aimo.adapter.memory;

import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ChunkSink;
import dev.aimo.domain.model.ModelEndpoint;
import java.util.function.BiFunction;

/** Says what it was told to say; without that, it repeats the last thing it was told. */
final class MemoryChatModel implements ChatModel {

  private volatile BiFunction<ModelEndpoint, ChatRequest, String> script =
      (_, request) -> request.messages().getLast().text();

  void answer(BiFunction<ModelEndpoint, ChatRequest, String> script) {
    this.script = script;
  }

  @Override
  public String answer(ModelEndpoint endpoint, ChatRequest request) {
    return script.apply(endpoint, request);
  }

  @Override
  public void stream(ModelEndpoint endpoint, ChatRequest request, ChunkSink chunks) {
    // Each piece keeps the blank that follows it, so that together they are the answer.
    for (String piece : answer(endpoint, request).split("(?<=\\s)", -1)) {
      chunks.accept(piece);
    }
  }
}
