package dev.aimo.adapter.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.Release;
import dev.aimo.domain.system.ReleaseFeed;
import dev.aimo.domain.system.ReleaseFeedContract;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GitHubReleasesTest extends ReleaseFeedContract {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration LITTLE_PATIENCE = Duration.ofMillis(200);
  private static final Release UNREADABLE =
      new Release.Unknown("the answer of the release server names no version");
  private static final Release LATE = new Release.Unknown("the release server took too long");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
  private final CountDownLatch testIsOver = new CountDownLatch(1);
  private final Fetch fetch = new Fetch(PATIENCE);
  private final Fetch hasty = new Fetch(LITTLE_PATIENCE);
  private ReleaseServer server;

  @BeforeEach
  void start() throws IOException {
    server = new ReleaseServer();
  }

  @AfterEach
  void stop() {
    testIsOver.countDown();
    fetch.close();
    hasty.close();
    server.close();
  }

  @Override
  protected ReleaseFeed feed(Map<ClientKind, String> released) {
    released.forEach((client, version) -> server.on(path(client), 200, tagged("v" + version)));
    return feed(fetch);
  }

  @ParameterizedTest
  @CsvSource({"v1.2.3,1.2.3", "V2.0,2.0", "1.2.3,1.2.3", "v0.9.0-beta.1+5,0.9.0-beta.1+5"})
  void readsTheVersionOfATag(String tag, String version) {
    server.on(ReleaseServer.DESKTOP, 200, tagged(tag));

    assertThat(desktop(fetch)).isEqualTo(new Release.Known(version));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "<html>",
        "null",
        "[]",
        "{}",
        "{\"tag_name\":null}",
        "{\"tag_name\":5}",
        "{\"tag_name\":\"\"}",
        "{\"tag_name\":\"v\\n1\"}",
        "{\"tag_name\":\"<script>\"}",
        "{\"tag_name\":{\"tag_name\":\"v1\"}}"
      })
  void knowsNoVersionWhenTheAnswerNamesNone(String body) {
    server.on(ReleaseServer.DESKTOP, 200, body);

    assertThat(desktop(fetch)).isEqualTo(UNREADABLE);
  }

  @Test
  void knowsNoVersionWhenTheTagIsTooLong() {
    server.on(ReleaseServer.DESKTOP, 200, tagged("v1." + "0".repeat(200)));

    assertThat(desktop(fetch)).isEqualTo(UNREADABLE);
  }

  @Test
  void survivesJsonThatIsNestedWithoutEnd() {
    server.on(ReleaseServer.DESKTOP, 200, "[".repeat(500_000));

    assertThat(desktop(fetch)).isEqualTo(UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "404,no release was found",
    "403,the release server takes no more questions for now",
    "429,the release server takes no more questions for now",
    "500,the release server answered with status 500",
    "302,the release server answered with status 302"
  })
  void saysWhyTheServerRefused(int status, String why) {
    server.on(ReleaseServer.DESKTOP, status, "{\"message\":\"API rate limit exceeded\"}");

    assertThat(desktop(fetch)).isEqualTo(new Release.Unknown(why));
  }

  @Test
  void saysThatTheServerCanNotBeReached() {
    server.close();

    assertThat(desktop(fetch))
        .isEqualTo(new Release.Unknown("the release server can not be reached"));
  }

  @Test
  void givesUpOnAServerThatDoesNotAnswer() {
    server.on(ReleaseServer.DESKTOP, _ -> awaitEnd());

    assertThat(desktop(hasty)).isEqualTo(LATE);
  }

  @Test
  void givesUpOnAServerThatStopsInTheMiddle() {
    server.on(
        ReleaseServer.DESKTOP,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          awaitEnd();
        });

    assertThat(desktop(hasty)).isEqualTo(LATE);
  }

  @Test
  void readsNoMoreThanAMegabyte() {
    server.on(
        ReleaseServer.DESKTOP,
        200,
        "{\"body\":\"" + "x".repeat(1024 * 1024) + "\",\"tag_name\":\"v1\"}");

    assertThat(desktop(fetch))
        .isEqualTo(new Release.Unknown("the answer of the release server can not be read"));
  }

  @Test
  void readsAnAnswerOfAMegabyte() {
    server.on(
        ReleaseServer.DESKTOP,
        200,
        "{\"body\":\"" + "x".repeat(1_000_000) + "\",\"tag_name\":\"v1\"}");

    assertThat(desktop(fetch)).isEqualTo(new Release.Known("1"));
  }

  @Test
  void saysThatTheConnectionBroke() {
    server.on(
        ReleaseServer.DESKTOP,
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('{');
        });

    assertThat(desktop(fetch))
        .isEqualTo(new Release.Unknown("the answer of the release server can not be read"));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void followsARenamedRepositoryOnTheSameServer(int status) {
    server.redirect(ReleaseServer.DESKTOP, status, "/repositories/1/releases/latest");
    server.on("/repositories/1/releases/latest", 200, tagged("v1.2.3"));

    assertThat(desktop(fetch)).isEqualTo(new Release.Known("1.2.3"));
  }

  @Test
  void followsNobodyToAnotherServer() throws IOException {
    try (ReleaseServer other = new ReleaseServer()) {
      other.on("/", 200, tagged("v1.2.3"));
      server.redirect(ReleaseServer.DESKTOP, 302, other.base() + "/");

      assertThat(desktop(fetch))
          .isEqualTo(new Release.Unknown("the release server sends elsewhere"));
      assertThat(other.asked()).isEmpty();
    }
  }

  @Test
  void doesNotRunInCircles() {
    server.redirect(ReleaseServer.DESKTOP, 302, ReleaseServer.DESKTOP);

    assertThat(desktop(fetch))
        .isEqualTo(new Release.Unknown("the release server sends in circles"));
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void asksUnderThePathOfTheSettings() {
    server.on("/mirror" + ReleaseServer.DESKTOP, 200, tagged("v1.2.3"));
    URI mirror = URI.create(server.base() + "/mirror");

    assertThat(new GitHubReleases(mirror, fetch, now::get).latest(ClientKind.DESKTOP))
        .isEqualTo(new Release.Known("1.2.3"));
  }

  @Test
  void remembersAVersionForAnHour() {
    server.on(ReleaseServer.DESKTOP, 200, tagged("v1.2.3"));
    ReleaseFeed feed = feed(fetch);

    feed.latest(ClientKind.DESKTOP);
    pass(Duration.ofMinutes(59));
    feed.latest(ClientKind.DESKTOP);
    assertThat(server.asked()).hasSize(1);

    pass(Duration.ofMinutes(1));
    feed.latest(ClientKind.DESKTOP);
    assertThat(server.asked()).hasSize(2);
  }

  @Test
  void remembersAFailureForAMinute() {
    ReleaseFeed feed = feed(fetch);

    feed.latest(ClientKind.DESKTOP);
    pass(Duration.ofSeconds(59));
    feed.latest(ClientKind.DESKTOP);
    assertThat(server.asked()).hasSize(1);

    server.on(ReleaseServer.DESKTOP, 200, tagged("v1.2.3"));
    pass(Duration.ofSeconds(1));
    assertThat(feed.latest(ClientKind.DESKTOP)).isEqualTo(new Release.Known("1.2.3"));
  }

  @Test
  void asksForEachClientByItself() {
    ReleaseFeed feed = feed(fetch);

    feed.latest(ClientKind.APK);
    feed.latest(ClientKind.DESKTOP);

    assertThat(server.asked()).containsExactly(ReleaseServer.APK, ReleaseServer.DESKTOP);
  }

  @Test
  void asksOnceForManyCallers() throws InterruptedException, ExecutionException {
    CountDownLatch answering = new CountDownLatch(1);
    server.on(
        ReleaseServer.DESKTOP,
        exchange -> {
          await(answering);
          ReleaseServer.answer(exchange, 200, tagged("v1.2.3"));
        });
    ReleaseFeed feed = feed(fetch);
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          IntStream.range(0, 20)
              .mapToObj(_ -> callers.submit(() -> feed.latest(ClientKind.DESKTOP)))
              .toList();
      answering.countDown();

      for (Future<Release> answer : answers) {
        assertThat(answer.get()).isEqualTo(new Release.Known("1.2.3"));
      }
    }
    assertThat(server.asked()).hasSize(1);
  }

  private static String path(ClientKind client) {
    return switch (client) {
      case DESKTOP -> ReleaseServer.DESKTOP;
      case APK -> ReleaseServer.APK;
    };
  }

  private ReleaseFeed feed(Fetch with) {
    return new GitHubReleases(server.base(), with, now::get);
  }

  private Release desktop(Fetch with) {
    return feed(with).latest(ClientKind.DESKTOP);
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }

  private void awaitEnd() {
    await(testIsOver);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String tagged(String tag) {
    return "{\"name\":\"AIMO\",\"tag_name\":\"" + tag + "\",\"assets\":[]}";
  }
}
