package dev.aimo.application.review;

import dev.aimo.application.model.Chat;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.model.ChatRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Asks a model several things at once, a few at a time. It answers all of them within the patience,
 * or fails as a whole: the first failure ends what is still running.
 */
final class Questioner {

  private static final int AT_ONCE = 5;
  private static final String PORT = "model";

  private final Duration patience;

  Questioner(Duration patience) {
    this.patience = patience;
  }

  /** The answers in the order of what they are about. */
  List<String> ask(Chat chat, List<String> texts, Function<PerText, ChatRequest> request) {
    long end = System.nanoTime() + patience.toNanos();
    ExecutorService executor =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("review-", 0).factory());
    try {
      ExecutorCompletionService<String> running = new ExecutorCompletionService<>(executor);
      List<Future<String>> answers = new ArrayList<>();
      for (String text : texts) {
        answers.add(running.submit(() -> chat.answer(request.apply(new PerText(text, left(end))))));
      }
      for (int i = 0; i < texts.size(); i++) {
        await(running, end);
      }
      return answers.stream().map(Future::resultNow).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortFailure(PORT, true, e);
    } finally {
      // who still runs is told to end, and not waited for
      executor.shutdownNow();
    }
  }

  /** What is asked about, and how long the answer may take. */
  record PerText(String text, Duration patience) {}

  private static void await(ExecutorCompletionService<String> running, long end)
      throws InterruptedException {
    Future<String> done = running.poll(left(end).toNanos(), TimeUnit.NANOSECONDS);
    if (done == null) {
      throw new PortFailure(PORT, true, new TimeoutException("the questions took too long"));
    }
    try {
      done.get();
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static RuntimeException failure(ExecutionException e) {
    return switch (e.getCause()) {
      case RuntimeException known -> known;
      case Error error -> throw error;
      case null, default -> new IllegalStateException("a model that fails unheard of", e);
    };
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
  }
}
