package dev.aimo.adapter.embedding.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.aimo.domain.error.PortFailure;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ServiceTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), 3, Duration.ofSeconds(20));
  private static final String KEY = "sk-key-of-the-test-1";
  private static final String TEXT = "what nobody may read";
  private static final int MOST_BYTES = 100_000;

  private final PlayedService server = new PlayedService();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final Service service = service(PATIENCE, pauses::add);

  @AfterEach
  void stop() {
    service.close();
    server.close();
  }

  @Test
  void answersWithWhatTheServiceAnswered() {
    server.next(200, "{\"answer\":1}");

    assertThat(ask().path("answer").asInt()).isEqualTo(1);
  }

  @Test
  void asksAsTheServiceExpects() {
    ask();

    assertThat(server.asked())
        .containsExactly(
            new PlayedService.Question(
                "POST", "/v1/embeddings", "Bearer " + KEY, "{\"text\":\"" + TEXT + "\"}"));
  }

  @Test
  void sendsNoKeyWhereThereIsNone() {
    service.post(new Endpoint(server.base(), ""), "/embeddings", question(TEXT), MOST_BYTES);

    assertThat(server.asked().getFirst().authorization()).isEmpty();
  }

  @Test
  void sendsHalfACharacterAsAQuestionMark() {
    service.post(endpoint(), "/embeddings", question("a\ud83d"), MOST_BYTES);

    assertThat(server.asked().getFirst().body()).isEqualTo("{\"text\":\"a?\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 529})
  void asksAgainWhenTheServiceIsBusyOrBroken(int status) {
    server.next(status, "");
    server.next(200, "{\"answer\":1}");

    assertThat(ask().path("answer").asInt()).isEqualTo(1);
    assertThat(pauses)
        .singleElement()
        .satisfies(pause -> assertBetween(pause, Duration.ofMillis(250), Duration.ofMillis(500)));
  }

  @Test
  void asksAgainWhenTheConnectionWasCut() {
    server.nextCut();
    server.next(200, "{\"answer\":1}");

    assertThat(ask().path("answer").asInt()).isEqualTo(1);
  }

  @Test
  void givesUpAfterTheThirdTime() {
    server.next(500, "");
    server.next(503, "");
    server.next(429, "");

    assertFails(true, "status 429 (asked 3 times)");
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void pausesLongerEachTime() {
    server.next(500, "");
    server.next(500, "");

    ask();

    assertThat(pauses).hasSize(2);
    assertBetween(pauses.getLast(), Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @ParameterizedTest
  @CsvSource({
    "3,3",
    "0,0",
    "'Sun, 01 Mar 2026 10:00:07 GMT',7",
    "'Sun, 01 Mar 2026 09:00:00 GMT',0"
  })
  void waitsForAsLongAsItIsAsked(String header, int seconds) {
    server.next(429, "Retry-After", header);

    ask();

    assertThat(pauses).containsExactly(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "1e9", "99999999999999999999", "2026-03-01T10:00:07Z"})
  void pausesAsUsualWhenItIsAskedForNoTimeAtAll(String header) {
    server.next(503, "Retry-After", header);

    ask();

    assertBetween(pauses.getFirst(), Duration.ofMillis(250), Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"21", "999999999", "Sun, 01 Mar 2026 10:01:00 GMT"})
  void givesUpAtOnceWhenItIsAskedForLongerThanItHas(String header) {
    server.next(429, "Retry-After", header);

    assertFails(true, "status 429 (asked 1 time)");
    assertThat(server.asked()).hasSize(1);
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 402, 403, 404, 405, 301, 302, 307, 308})
  void leavesToThePersonWhoRunsItWhatIsSetUpWrongly(int status) {
    server.next(status, "");

    assertFails(true, "check");
    assertThat(server.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413, 422, 201, 204})
  void doesNotRepeatWhatTheServiceRefuses(int status) {
    server.next(status, "");

    assertFails(false, "status " + status);
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void goesNowhereElse() {
    try (PlayedService other = new PlayedService()) {
      server.next(307, "Location", other.base() + "/embeddings");

      assertFails(true, "sends elsewhere");
      assertThat(other.asked()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "<html>", "null", "[]", "5", "{\"a\":NaN}"})
  void canNotReadWhatIsNoObject(String body) {
    server.usually(_ -> body);

    assertFails(true, "can not be read");
  }

  @Test
  void survivesJsonThatIsNestedWithoutEnd() {
    server.usually(_ -> "{\"a\":" + "[".repeat(90_000));

    assertFails(true, "can not be read");
  }

  @Test
  void readsNoMoreThanItWants() {
    for (int i = 0; i < PATIENCE.tries(); i++) {
      server.nextEndless();
    }

    assertFails(true, "too long");
  }

  @Test
  void waitsForNoSilentService() {
    server.nextNothing();

    assertFailsLate();
  }

  @Test
  void waitsForNoServiceThatStopsInTheMiddle() {
    server.nextBeginning();

    assertFailsLate();
  }

  @Test
  void saysThatNobodyIsThere() {
    server.close();

    assertFails(true, "can not be reached");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 403, 404, 429, 500})
  void quotesNeitherTheKeyNorTheTextNorTheAnswer(int status) {
    String said = "Incorrect key " + KEY + " for " + TEXT;
    for (int i = 0; i < PATIENCE.tries(); i++) {
      server.next(status, "{\"error\":{\"message\":\"" + said + "\",\"code\":\"" + KEY + "\"}}");
    }

    PortFailure failure = failure(service);

    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString()).doesNotContain(KEY, TEXT, "Incorrect");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"error\":{\"code\":\"context_too_long\"}}", "{\"code\":\"context_too_long\"}"})
  void namesTheCodeOfARefusal(String body) {
    server.next(400, body);

    assertFails(false, "status 400, context_too_long");
  }

  @Test
  void stopsAtOnceWhenItIsInterruptedWhileItWaits() throws InterruptedException {
    AtomicReference<Thread> asking = new AtomicReference<>(Thread.currentThread());
    server.next(exchange -> {
      asking.get().interrupt();
      server.hold();
    });

    assertThat(failsInterrupted(service, asking)).isTrue();
  }

  @Test
  void stopsAtOnceWhenItIsInterruptedBetweenTwoTries() throws InterruptedException {
    server.next(500, "");
    Service interrupted =
        service(
            PATIENCE,
            _ -> {
              throw new InterruptedException();
            });

    assertThat(failsInterrupted(interrupted, new AtomicReference<>(Thread.currentThread())))
        .isTrue();
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void failsAfterItWasClosed() {
    ask();
    service.close();

    assertThat(failure(service).retryable()).isTrue();
  }

  private boolean failsInterrupted(Service asked, AtomicReference<Thread> asking)
      throws InterruptedException {
    AtomicBoolean stopped = new AtomicBoolean();
    Thread thread =
        Thread.ofVirtual()
            .unstarted(() ->
                stopped.set(failure(asked).retryable() && Thread.currentThread().isInterrupted()));
    asking.set(thread);
    thread.start();
    assertThat(thread.join(Duration.ofSeconds(4))).isTrue();
    return stopped.get();
  }

  private void assertFailsLate() {
    Patience little =
        new Patience(Duration.ofSeconds(5), Duration.ofMillis(200), 1, Duration.ofSeconds(1));
    try (Service hasty = service(little, pauses::add)) {
      assertThat(failure(hasty))
          .hasMessageContaining("took too long")
          .returns(true, PortFailure::retryable);
    }
  }

  private void assertFails(boolean retryable, String why) {
    PortFailure failure = failure(service);
    assertThat(failure).hasMessageStartingWith("played: ").hasMessageContaining(why);
    assertThat(failure.retryable()).isEqualTo(retryable);
  }

  private PortFailure failure(Service asked) {
    return catchThrowableOfType(
        PortFailure.class, () -> asked.post(endpoint(), "/embeddings", question(TEXT), MOST_BYTES));
  }

  private static void assertBetween(Duration time, Duration least, Duration most) {
    assertThat(time).isGreaterThanOrEqualTo(least).isLessThanOrEqualTo(most);
  }

  private JsonNode ask() {
    return service.post(endpoint(), "/embeddings", question(TEXT), MOST_BYTES);
  }

  private static JsonNode question(String text) {
    return JsonNodeFactory.instance.objectNode().put("text", text);
  }

  private Endpoint endpoint() {
    return new Endpoint(URI.create(server.base().toString()), KEY);
  }

  private static Service service(Patience patience, Pause pause) {
    return new Service("played", patience, pause, () -> NOW);
  }
}
