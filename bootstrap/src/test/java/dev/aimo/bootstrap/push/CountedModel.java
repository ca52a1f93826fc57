package dev.aimo.bootstrap.push;

import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ChunkSink;
import dev.aimo.domain.model.ModelEndpoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that chooses nothing, and knows whether it was asked twice at a time for the same. */
final class CountedModel implements ChatModel {

  final AtomicInteger asked = new AtomicInteger();
  final AtomicInteger askedAtOnce = new AtomicInteger();
  private final Map<String, Integer> asking = new ConcurrentHashMap<>();

  @Override
  public String answer(ModelEndpoint endpoint, ChatRequest request) {
    String notes = request.messages().getLast().text();
    String account = notes.substring(notes.indexOf("id=") + 3).split("-", -1)[0];
    asked.incrementAndGet();
    if (asking.merge(account, 1, Integer::sum) > 1) {
      askedAtOnce.incrementAndGet();
    }
    asking.merge(account, -1, Integer::sum);
    return "[]";
  }

  @Override
  public void stream(ModelEndpoint endpoint, ChatRequest request, ChunkSink chunks) {
    throw new IllegalStateException("nothing is streamed");
  }
}
