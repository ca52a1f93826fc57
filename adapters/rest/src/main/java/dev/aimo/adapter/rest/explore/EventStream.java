package dev.aimo.adapter.rest.explore;

import dev.aimo.adapter.rest.error.Failures;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.ClientGone;
import dev.aimo.adapter.rest.http.Content;
import dev.aimo.application.explore.AnswerStream;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer as server-sent events. It is made by a thread of its own, while the one of the request
 * hands over what is there: so it is noticed that a client went away also while the model is
 * silent, and the model is not asked any further.
 */
final class EventStream implements Content.Production {

  private static final int MOST_WAITING = 256;
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final byte[] HEARTBEAT = ": \n\n".getBytes(StandardCharsets.UTF_8);

  private final AnswerStream answer;
  private final Call call;
  private final Duration silence;
  private final BooleanSupplier serving;
  private final BlockingQueue<Event> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private volatile boolean abandoned;
  private @Nullable Thread maker;

  /**
   * @param silence after which a client is told that we are still there
   * @param serving whether the server is not being stopped
   */
  EventStream(AnswerStream answer, Call call, Duration silence, BooleanSupplier serving) {
    this.answer = answer;
    this.call = call;
    this.silence = silence;
    this.serving = serving;
  }

  @Override
  public void writeTo(OutputStream out) {
    Thread making = Thread.ofVirtual().name("explore-stream").start(this::make);
    maker = making;
    try {
      hand(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new ClientGone(e);
    } finally {
      abandoned = true;
      making.interrupt();
    }
  }

  private void hand(OutputStream out) throws IOException, InterruptedException {
    long quietSince = System.nanoTime();
    boolean isOver = false;
    while (!isOver) {
      @Nullable Event event = waiting.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      boolean isQuiet = System.nanoTime() - quietSince >= silence.toNanos();
      if (event == null && !serving.getAsBoolean()) {
        event = Event.error(Failures.stopping(call));
      }
      if (event != null || isQuiet) {
        out.write(event == null ? HEARTBEAT : event.bytes());
        out.flush();
        quietSince = System.nanoTime();
      }
      isOver = event != null && event.isLast();
    }
  }

  /** The place among the streams of the account is given back when the model is really done. */
  private void make() {
    try (AnswerStream running = answer) {
      running.writeTo(new Events(call.language(), this::put));
    } catch (RuntimeException | Error failure) {
      if (!abandoned) {
        put(Event.error(Failures.told(failure, call)));
      }
    }
  }

  private void put(Event event) {
    try {
      waiting.put(event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortFailure("client", false, e);
    }
  }

  @Override
  public void close() {
    if (maker == null) {
      answer.close();
    }
  }
}
