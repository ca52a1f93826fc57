package dev.aimo.application.model;

import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ChunkSink;
import dev.aimo.domain.model.ModelEndpoint;

/** A model that was chosen, ready to be asked. */
public record Chat(ChatModel model, ModelEndpoint endpoint) {

  public String answer(ChatRequest request) {
    return model.answer(endpoint, request);
  }

  public void stream(ChatRequest request, ChunkSink chunks) {
    model.stream(endpoint, request, chunks);
  }
}
