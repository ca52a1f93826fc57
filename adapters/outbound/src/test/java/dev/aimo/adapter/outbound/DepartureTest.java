package dev.aimo.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.outbound.NotReached;
import dev.aimo.domain.outbound.OutboundCall;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a request that got no answer: whether it left, and whether to try again. */
final class DepartureTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private final Trust trust = new Trust();
  private final AtomicReference<Resolver> resolver =
      new AtomicReference<>(_ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")});
  private final OutboundAdapter adapter =
      OutboundAdapter.open(
          OutboundSettings.read(_ -> Optional.empty()),
          name -> resolver.get().find(name),
          trust.unnamed());
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void stop() {
    over.countDown();
    adapter.close();
  }

  @Test
  void doesNotLeaveWhereNobodyListens() {
    PlayedServer closed = PlayedServer.saying("");
    closed.close();

    assertNotReached(true, "it can not be reached", closed.address());
  }

  @Test
  void doesNotLeaveForANameThatIsNotKnown() {
    resolver.set(_ -> {
      throw new UnknownHostException("name.example is secret");
    });
    assertNotReached(true, "its name is not known", URI.create("https://name.example/"));

    resolver.set(_ -> new InetAddress[0]);
    assertNotReached(true, "its name is not known", URI.create("https://name.example/"));
  }

  @Test
  void doesNotLeaveWhileTheNameIsLookedUp() {
    resolver.set(_ -> {
      awaitTheEnd();
      throw new UnknownHostException();
    });

    assertNotReached(true, "it took too long", URI.create("https://slow.example/"));
  }

  @Test
  void doesNotLeaveToACertificateOfSomebodyElse() {
    try (PlayedServer server = trust.server(out -> {})) {
      assertNotReached(
          false,
          "no encrypted connection to it can be trusted",
          server.address("https", "other.example"));
    }
  }

  @Test
  void doesNotLeaveWithoutEncryption() {
    try (RudeServer server = new RudeServer(socket -> RudeServer.say(socket, OK + "\r\n"))) {
      assertNotReached(false, "no encrypted connection to it can be trusted", server.address());
    }
  }

  @Test
  void doesNotLeaveWhereNobodyAnswersTheHandshake() {
    try (RudeServer server = new RudeServer(_ -> awaitTheEnd())) {
      assertNotReached(true, "it took too long", server.address());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void doesNotLeaveWhenTheHandshakeBreaksOff(boolean abruptly) {
    try (RudeServer server = new RudeServer(socket -> RudeServer.hangUp(socket, abruptly))) {
      assertThat(failure(server.address(), LONG)).hasCauseInstanceOf(NotReached.class);
    }
  }

  @Test
  void doesNotLeaveWhenItIsGivenUpBefore() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    resolver.set(_ -> {
      begun.countDown();
      awaitTheEnd();
      throw new UnknownHostException();
    });
    AtomicReference<PortFailure> failure = new AtomicReference<>();
    Thread caller =
        Thread.ofVirtual()
            .start(() -> failure.set(failure(URI.create("https://slow.example/"), LONG)));
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    caller.interrupt();

    assertThat(caller.join(LONG)).isTrue();
    assertThat(failure.get()).hasCauseInstanceOf(NotReached.class);
    assertThat(failure.get().retryable()).isFalse();
  }

  @Test
  void doesNotLeaveWithAHeaderThatCanNotBeSent() {
    OutboundCall call =
        new OutboundCall(
            URI.create("https://models.example/"),
            NamedBy.OPERATOR,
            Map.of("X-One", "日记"),
            Optional.empty(),
            LONG,
            1_000);

    PortFailure failure =
        catchThrowableOfType(PortFailure.class, () -> adapter.outbound().send(call));
    assertThat(failure).hasCauseInstanceOf(NotReached.class).hasMessageContaining("X-One");
    assertThat(failure.retryable()).isFalse();
  }

  @Test
  void mayHaveArrivedWhenTheConnectionBreaks() {
    for (String beginning : new String[] {"", "HTTP/1.1", OK + "Content-Length: 9\r\n\r\nhalf"}) {
      try (PlayedServer server = PlayedServer.saying(beginning)) {
        assertLeft(failure(server.address(), LONG), true, "the connection broke");
        assertThat(server.lastRequest()).endsWith("question");
      }
    }
  }

  @Test
  void mayHaveArrivedWhenTheAnswerTakesTooLong() {
    try (PlayedServer server = PlayedServer.start(_ -> awaitTheEnd())) {
      assertLeft(failure(server.address(), SHORT), true, "it took too long");
    }
  }

  @Test
  void mayHaveArrivedWhenTheAnswerCanNotBeTaken() {
    try (PlayedServer server = PlayedServer.saying("hello\r\n\r\n".repeat(100))) {
      assertLeft(failure(server.address(), LONG), false, "no HTTP");
    }
    try (PlayedServer server = PlayedServer.saying(OK + "\r\n" + "x".repeat(1_001))) {
      assertLeft(failure(server.address(), LONG), false, "too long");
    }
  }

  @Test
  void mayHaveArrivedWhenACertificateIsMissedAfterTheRequest() {
    try (PlayedServer server = trust.curiousServer(out -> {})) {
      assertThat(failure(server.address("https", "models.example"), LONG).getCause())
          .isNotInstanceOf(NotReached.class);
    }
  }

  @Test
  void mayHaveArrivedWhenItIsGivenUpInTheMiddle() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    try (PlayedServer server =
        PlayedServer.start(_ -> {
          begun.countDown();
          awaitTheEnd();
        })) {
      AtomicReference<PortFailure> failure = new AtomicReference<>();
      Thread caller = Thread.ofVirtual().start(() -> failure.set(failure(server.address(), LONG)));
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();

      assertThat(caller.join(LONG)).isTrue();
      assertLeft(failure.get(), false, "given up");
    }
  }

  private void assertNotReached(boolean retryable, String why, URI address) {
    PortFailure failure = failure(address, SHORT);
    assertThat(failure).hasCauseInstanceOf(NotReached.class).hasMessage("outbound: " + why);
    assertThat(failure.retryable()).isEqualTo(retryable);
  }

  private static void assertLeft(PortFailure failure, boolean retryable, String why) {
    assertThat(failure.getCause()).isNotInstanceOf(NotReached.class).hasMessageContaining(why);
    assertThat(failure.retryable()).isEqualTo(retryable);
  }

  private PortFailure failure(URI address, Duration patience) {
    OutboundCall call =
        new OutboundCall(
            address, NamedBy.OPERATOR, Map.of(), Optional.of("question"), patience, 1_000);
    return catchThrowableOfType(PortFailure.class, () -> adapter.outbound().send(call));
  }

  private void awaitTheEnd() {
    try {
      over.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
