package dev.aimo.adapter.rest;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ChunkSink;
import dev.aimo.domain.model.ModelEndpoint;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A model whose streams go on when a test says so, and which notes how they ended. */
final class PlayedModel implements ChatModel {

  final CountDownLatch goOn = new CountDownLatch(1);
  final AtomicInteger running = new AtomicInteger();
  final AtomicInteger brokenOff = new AtomicInteger();
  final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
  volatile Function<ChatRequest, String> answers = _ -> "What else?";

  @Override
  public String answer(ModelEndpoint endpoint, ChatRequest request) {
    return answers.apply(request);
  }

  @Override
  public void stream(ModelEndpoint endpoint, ChatRequest request, ChunkSink chunks) {
    threads.add(Thread.currentThread());
    running.incrementAndGet();
    try {
      chunks.accept("First ");
      goOn.await();
      chunks.accept("and last [1][9]");
    } catch (InterruptedException e) {
      brokenOff.incrementAndGet();
      throw new PortFailure("model", false, e);
    } finally {
      running.decrementAndGet();
    }
  }
}
