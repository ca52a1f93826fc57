package dev.aimo.adapter.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.outbound.OutboundCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpOutboundTest {

  private static final Duration LONG = Duration.ofSeconds(10);
  private static final String OK = "HTTP/1.1 200 OK\r\n";
  private static final int LONGEST = 100_000;

  private final Trust trust = new Trust();
  private final AtomicInteger lookedUp = new AtomicInteger();
  private final AtomicReference<Resolver> resolver =
      new AtomicReference<>(name -> {
        throw new UnknownHostException();
      });
  private OutboundAdapter adapter = open("");

  @AfterEach
  void stop() {
    adapter.close();
  }

  @Test
  void asksNothingOfWhoIsNotAllowed() {
    try (PlayedServer server = PlayedServer.saying(OK + "\r\nsecret")) {
      resolver.set(name -> addresses("127.0.0.1"));
      for (URI address :
          List.of(
              server.address(),
              server.address("https", "127.0.0.1"),
              server.address("https", "[::ffff:127.0.0.1]"),
              server.address("https", "localhost"),
              server.address("https", "models.example"),
              server.address("http", "models.example"))) {
        assertThatThrownBy(() -> send(byAccount(address)))
            .as(address.toString())
            .isInstanceOf(Forbidden.class)
            .hasMessageNotContaining("127.0.0.1");
      }
      assertThat(server.connections).hasValue(0);
    }
  }

  @Test
  void refusesANameAsSoonAsOneOfItsAddressesIsNotPublic() {
    resolver.set(name -> addresses("93.184.216.34", "10.0.0.1"));

    assertThatThrownBy(() -> send(byAccount(URI.create("https://models.example/"))))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void connectsToWhatWasLookedAtAlsoWhenTheNameMeansSomethingElseByThen() {
    try (PlayedServer server = PlayedServer.saying(OK + "\r\nsecret")) {
      resolver.set(
          name -> addresses(lookedUp.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1"));

      assertThatThrownBy(() ->
              adapter
                  .outbound()
                  .send(
                      call(
                          server.address("https", "rebinding.example"),
                          NamedBy.ACCOUNT,
                          Duration.ofSeconds(1))))
          .isInstanceOf(PortFailure.class);

      assertThat(lookedUp).hasValue(1);
      assertThat(server.connections).hasValue(0);
    }
  }

  @Test
  void followsNoRedirect() {
    try (PlayedServer inside = PlayedServer.saying(OK + "\r\nsecret")) {
      for (int status : List.of(301, 302, 303, 307, 308)) {
        String answer =
            "HTTP/1.1 %d Go\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                .formatted(status, inside.address());
        try (PlayedServer server = PlayedServer.saying(answer)) {
          assertThat(send(byOperator(server.address())).status()).isEqualTo(status);
        }
      }
      assertThat(inside.connections).hasValue(0);
    }
  }

  @Test
  void keepsToTheNameInTheCertificate() {
    adapter.close();
    adapter = open("127.0.0.1");
    resolver.set(name -> addresses("127.0.0.1"));
    try (PlayedServer server =
        trust.server(out -> out.write((OK + "Content-Length: 2\r\n\r\nok").getBytes(UTF_8)))) {

      assertThat(send(byAccount(server.address("https", "models.example"))).body()).isEqualTo("ok");
      PortFailure failure =
          failure(() -> send(byAccount(server.address("https", "other.example"))));
      assertThat(failure.retryable()).isFalse();
      assertThat(failure).hasMessageContaining("trusted");
    }
  }

  @Test
  void takesTheNextAddressWhenNobodyIsAtTheFirst() {
    adapter.close();
    adapter = open("127.0.0.0/8");
    resolver.set(name -> addresses("127.0.0.9", "127.0.0.1"));
    try (PlayedServer server = PlayedServer.saying(OK + "Content-Length: 2\r\n\r\nok")) {
      assertThat(send(byAccount(server.address("http", "models.example"))).body()).isEqualTo("ok");
      assertThat(server.lastRequest())
          .startsWith("POST /path?x=y HTTP/1.1")
          .contains("Host: models.example:" + server.port())
          .contains("Authorization: Bearer key")
          .endsWith("\n\nquestion 日记")
          .doesNotContain("Cookie");
    }
  }

  @Test
  void keepsNoCookies() {
    try (PlayedServer server =
        PlayedServer.saying(OK + "Set-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")) {
      send(byOperator(server.address()));
      send(byOperator(server.address()));

      assertThat(server.lastRequest()).doesNotContain("a=b");
      assertThat(server.connections).hasValue(2);
    }
  }

  @Test
  void endsASlowAnswerWithItsPatience() throws InterruptedException {
    try (PlayedServer server =
        PlayedServer.start(out -> {
          out.write((OK + "\r\n").getBytes(UTF_8));
          while (true) {
            out.write("a line\n".getBytes(UTF_8));
            out.flush();
            pause(20);
          }
        })) {
      long begin = System.nanoTime();
      OutboundCall call = call(server.address(), NamedBy.OPERATOR, Duration.ofMillis(500));

      assertThat(failure(() -> adapter.outbound().send(call))).hasMessageContaining("too long");
      assertThat(failure(() -> adapter.outbound().stream(call, line -> {}))).isNotNull();

      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
      assertThat(server.gone.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "\r\n",
        OK + "Content-Length: 9999999999\r\n\r\n",
        OK + "X-Endless: ",
        "HTTP/1.1 ",
        ""
      })
  void endsAnEndlessAnswer(String beginning) throws InterruptedException {
    byte[] more = "x".repeat(8192).getBytes(UTF_8);
    try (PlayedServer server =
        PlayedServer.start(out -> {
          out.write(beginning.getBytes(UTF_8));
          while (true) {
            out.write(more);
          }
        })) {
      assertThat(failure(() -> send(byOperator(server.address()))).retryable()).isFalse();
      assertThat(server.gone.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10\r\nxxxxxxxxxxxxxxxx\r\n", "1\r\n\n\r\n"})
  void endsEndlessChunks(String chunk) throws InterruptedException {
    byte[] more = chunk.repeat(500).getBytes(UTF_8);
    try (PlayedServer server =
        PlayedServer.start(out -> {
          out.write((OK + "Transfer-Encoding: chunked\r\n\r\n").getBytes(UTF_8));
          while (true) {
            out.write(more);
          }
        })) {
      assertThat(failure(() -> send(byOperator(server.address())))).isNotNull();
      assertThat(failure(() -> adapter.outbound().stream(byOperator(server.address()), line -> {})))
          .isNotNull();
      assertThat(server.gone.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void endsEndlessHeaders() throws InterruptedException {
    byte[] more = "X-One: more\r\n".repeat(100).getBytes(UTF_8);
    try (PlayedServer server =
        PlayedServer.start(out -> {
          out.write(OK.getBytes(UTF_8));
          while (true) {
            out.write(more);
          }
        })) {
      assertThat(failure(() -> send(byOperator(server.address()))).retryable()).isFalse();
      assertThat(server.gone.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void countsWhatIsUnpacked() throws IOException {
    byte[] bomb = packed(new byte[20_000_000]);
    assertThat(bomb.length).isLessThan(LONGEST);
    try (PlayedServer server = packing(bomb)) {
      assertThat(failure(() -> send(byOperator(server.address()))))
          .hasMessageContaining("too long");
    }
    try (PlayedServer server = packing(packed("ok".getBytes(UTF_8)))) {
      assertThat(send(byOperator(server.address())).body()).isEqualTo("ok");
    }
  }

  @Test
  void handsLinesOverAsTheyCome() throws InterruptedException {
    CountDownLatch heard = new CountDownLatch(1);
    try (PlayedServer server =
        PlayedServer.start(out -> {
          out.write((OK + "\r\nfirst\n").getBytes(UTF_8));
          out.flush();
          if (heard.await(10, TimeUnit.SECONDS)) {
            out.write("second\n".getBytes(UTF_8));
          }
        })) {
      StringBuilder lines = new StringBuilder();
      adapter.outbound().stream(
          byOperator(server.address()),
          line -> {
            lines.append(line).append(' ');
            heard.countDown();
          });
      assertThat(lines).hasToString("first second ");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endsWithTheThreadThatCalled(boolean virtual) throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    try (PlayedServer server =
        PlayedServer.start(out -> {
          out.write((OK + "\r\n").getBytes(UTF_8));
          while (true) {
            out.write("line\n".getBytes(UTF_8));
            out.flush();
            begun.countDown();
            pause(20);
          }
        })) {
      AtomicBoolean stillInterrupted = new AtomicBoolean();
      Runnable calling =
          () -> {
            try {
              adapter.outbound().stream(byOperator(server.address()), line -> {});
            } catch (PortFailure _) {
              stillInterrupted.set(Thread.currentThread().isInterrupted());
            }
          };
      Thread caller =
          virtual ? Thread.ofVirtual().start(calling) : Thread.ofPlatform().start(calling);
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();

      assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
      assertThat(stillInterrupted).isTrue();
      assertThat(server.gone.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void waitsForNoNameServerLongerThanItsPatience() {
    resolver.set(name -> {
      pause(20_000);
      return addresses("93.184.216.34");
    });
    long begin = System.nanoTime();

    assertThat(
            failure(() ->
                adapter
                    .outbound()
                    .send(
                        call(
                            URI.create("https://slow.example/"),
                            NamedBy.ACCOUNT,
                            Duration.ofMillis(300)))))
        .isNotNull();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void endsCallsWhenItIsClosed() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    try (PlayedServer server =
        PlayedServer.start(out -> {
          begun.countDown();
          pause(20_000);
        })) {
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      Thread caller =
          Thread.ofVirtual()
              .start(() -> thrown.set(failure(() -> send(byOperator(server.address())))));
      assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
      adapter.close();

      assertThat(caller.join(Duration.ofSeconds(10))).isTrue();
      assertThat(thrown.get()).isInstanceOf(PortFailure.class);
    }
  }

  @Test
  void sendsNoHeaderThatWouldBecomeTwo() {
    try (PlayedServer server = PlayedServer.saying(OK + "Content-Length: 0\r\n\r\n")) {
      OutboundCall call =
          new OutboundCall(
              server.address(),
              NamedBy.OPERATOR,
              Map.of("Authorization", "secret\r\nHost: other"),
              Optional.empty(),
              LONG,
              LONGEST);

      assertThatThrownBy(() -> send(call))
          .isInstanceOf(PortFailure.class)
          .hasMessageNotContaining("secret");
      assertThat(server.connections).hasValue(0);
    }
  }

  private OutboundAnswer send(OutboundCall call) {
    return adapter.outbound().send(call);
  }

  private OutboundAdapter open(String allowed) {
    return OutboundAdapter.open(
        OutboundSettings.read(_ -> Optional.of(allowed)),
        name -> resolver.get().find(name),
        trust.context());
  }

  private static PortFailure failure(Runnable call) {
    return catchThrowableOfType(PortFailure.class, call::run);
  }

  private static OutboundCall byAccount(URI address) {
    return call(address, NamedBy.ACCOUNT, LONG);
  }

  private static OutboundCall byOperator(URI address) {
    return call(address, NamedBy.OPERATOR, LONG);
  }

  private static OutboundCall call(URI address, NamedBy namedBy, Duration patience) {
    return new OutboundCall(
        address,
        namedBy,
        Map.of("Authorization", "Bearer key"),
        Optional.of("question 日记"),
        patience,
        LONGEST);
  }

  private static InetAddress[] addresses(String... texts) {
    return Stream.of(texts).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
  }

  private static PlayedServer packing(byte[] packed) {
    return PlayedServer.start(out -> {
      out.write(
          (OK + "Content-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n")
              .getBytes(UTF_8));
      out.write(packed);
    });
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }

  /** How slow the other side is; nobody here waits for it. */
  private static void pause(long millis) {
    try {
      new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
