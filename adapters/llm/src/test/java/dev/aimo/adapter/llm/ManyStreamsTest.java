package dev.aimo.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.outbound.OutboundAdapter;
import dev.aimo.adapter.outbound.OutboundSettings;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ChunkSink;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.unit.Soon;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many streams at once, over real connections. */
final class ManyStreamsTest {

  private static final int MANY = 200;
  private static final int FEW = 24;
  private static final ChatRequest REQUEST =
      ChatRequest.of("be brief", "what is it?", 0, Duration.ofMinutes(2));

  private final SlowServer server = new SlowServer();
  private final OutboundAdapter outbound = OutboundAdapter.open(new OutboundSettings(List.of()));
  private final ChatModel chat =
      LlmAdapter.open(outbound.outbound(), InstantSource.system()).chatModel();
  private final ModelEndpoint endpoint =
      new ModelEndpoint(server.base(), NamedBy.OPERATOR, Optional.empty(), "gpt-x");
  private final Queue<String> pieces = new ConcurrentLinkedQueue<>();
  private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

  @AfterEach
  void stop() {
    outbound.close();
    server.close();
  }

  @Test
  void holdNoThreadOfTheSystemEach() throws InterruptedException {
    List<Thread> first = open(1, pieces::add);
    int before = ManagementFactory.getThreadMXBean().getThreadCount();

    List<Thread> others = open(MANY, pieces::add);

    assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - before).isLessThan(FEW);
    server.goOn();
    assertEnded(first);
    assertEnded(others);
    assertThat(failures).isEmpty();
    assertThat(pieces).hasSize(2 * (MANY + 1));
    assertThat(server.hungUp).hasValue(0);
  }

  @Test
  void areHungUpWhenTheyAreGivenUp() throws InterruptedException {
    List<Thread> callers = open(MANY, pieces::add);

    callers.forEach(Thread::interrupt);

    assertEnded(callers);
    assertHungUp();
    assertThat(failures)
        .hasSize(MANY)
        .allSatisfy(failure -> assertThat(failure).isInstanceOf(PortFailure.class));
  }

  @Test
  void areHungUpWhenWhoTakesThemHasEnough() throws InterruptedException {
    AtomicBoolean enough = new AtomicBoolean();
    IllegalStateException gone = new IllegalStateException("gone");
    List<Thread> callers =
        open(
            MANY,
            piece -> {
              pieces.add(piece);
              assertThat(Soon.comesTrue(enough::get)).isTrue();
              throw gone;
            });

    enough.set(true);

    assertEnded(callers);
    assertHungUp();
    assertThat(failures).hasSize(MANY).allSatisfy(failure -> assertThat(failure).isSameAs(gone));
  }

  @Test
  void areHungUpWhenTheWayOutIsClosed() throws InterruptedException {
    List<Thread> callers = open(MANY, pieces::add);

    outbound.close();

    assertEnded(callers);
    assertHungUp();
    assertThat(failures).hasSize(MANY);
  }

  /** Streams that have begun, and that the server keeps waiting. */
  private List<Thread> open(int count, ChunkSink sink) {
    int begun = pieces.size() + count;
    List<Thread> callers =
        IntStream.range(0, count)
            .mapToObj(_ -> Thread.ofVirtual().start(() -> stream(sink)))
            .toList();
    assertThat(Soon.comesTrue(() -> pieces.size() == begun)).isTrue();
    assertThat(server.answering()).isEqualTo(begun);
    return callers;
  }

  private void stream(ChunkSink sink) {
    try {
      chat.stream(endpoint, REQUEST, sink);
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  private void assertHungUp() {
    assertThat(Soon.comesTrue(() -> server.hungUp.get() == MANY)).isTrue();
    assertThat(server.answering()).isZero();
  }

  private static void assertEnded(List<Thread> callers) throws InterruptedException {
    for (Thread caller : callers) {
      assertThat(caller.join(Duration.ofSeconds(30))).isTrue();
    }
  }
}
