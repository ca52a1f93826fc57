package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.explore.ExploreRules;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.unit.Soon;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Streamed answers, over real sockets. */
final class ExploreStreamTest {

  private static final String STREAM = API + "/explore/stream";
  private static final String QUESTION = "{\"query\":\"rust world\"}";
  private static final int MANY = 200;

  private final PlayedModel model = new PlayedModel();
  private Server.Setup setup = Server.setup();
  private final Server server = server();
  private final Http anna = server.http().asAnna();

  private Server server() {
    setup.chatModel = Optional.of(model);
    return setup.start();
  }

  @AfterEach
  void stop() {
    model.goOn.countDown();
    server.close();
  }

  @Test
  void handsOverWhatIsThereBeforeTheModelIsDone() {
    write();
    try (EventReader events = new EventReader(anna, STREAM, QUESTION)) {
      assertThat(events.head().getFirst()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(String.join("\n", events.head()).toLowerCase(Locale.ROOT))
          .contains("content-type: text/event-stream", "no-store")
          .doesNotContain("content-encoding");
      EventReader.Event sources = events.next();
      assertThat(sources.name()).isEqualTo("sources");
      assertThat(sources.data().path("sources")).hasSize(1);
      assertThat(events.next().data().path("text").asText()).isEqualTo("First ");
      assertThat(model.running).hasValue(1);

      model.goOn.countDown();

      assertThat(events.next().data().path("text").asText()).isEqualTo("and last [1]");
      EventReader.Event followups = events.next();
      assertThat(followups.name()).isEqualTo("followups");
      assertThat(followups.data().path("suggestedQuestions").path(0).asText())
          .isEqualTo("What else?");
      EventReader.Event done = events.next();
      assertThat(done.name()).isEqualTo("done");
      assertThat(done.data().path("answer").asText()).isEqualTo("First and last [1]");
      assertThat(done.data().path("relatedTopics")).hasSize(1);
      assertThat(events.next().name()).isEqualTo("end");
    }
  }

  @Test
  void asksNoFurtherWhenTheClientIsGone() {
    write();
    EventReader events = new EventReader(anna, STREAM, QUESTION);
    assertThat(events.next().name()).isEqualTo("sources");
    assertThat(events.next().name()).isEqualTo("token");

    events.close();

    assertThat(Soon.comesTrue(() -> model.brokenOff.get() == 1)).isTrue();
    assertThat(model.running).hasValue(0);
  }

  @Test
  void answersAtOnceWhereThereIsNothingToAsk() {
    try (EventReader events = new EventReader(anna, STREAM, QUESTION)) {
      assertThat(events.next().data().path("sources")).isEmpty();
      assertThat(events.next().data().path("text").asText()).contains("None of your notes");
      assertThat(events.next().name()).isEqualTo("followups");
      assertThat(events.next().name()).isEqualTo("done");
    }
    assertThat(model.threads).isEmpty();
  }

  @Test
  void tellsOfAFailureInTheMiddle() {
    setup = Server.setup();
    setup.memory.onAsking((_, _) -> {
      throw new PortFailure("model", true, new IOException("sk-secret"));
    });
    try (Server broken = setup.start()) {
      Http ben = broken.http().asBen();
      new Notebook(ben).write("hello rust world");
      broken.indexing.catchUp();
      try (EventReader events = new EventReader(ben, STREAM, QUESTION)) {
        assertThat(events.next().name()).isEqualTo("sources");
        EventReader.Event error = events.next();
        assertThat(error.name()).isEqualTo("error");
        assertThat(error.data().path("code").asInt()).isEqualTo(1);
        assertThat(error.data().path("msg").asText()).contains("did not answer");
        assertThat(error.data().toString()).doesNotContain("sk-secret");
        assertThat(events.next().name()).isEqualTo("end");
      }
    }
  }

  @Test
  void givesOneAccountOnlySoManyAtOnce() {
    write();
    List<EventReader> open = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        open.add(begun(anna));
      }
      Http.Answer refused = anna.post(STREAM, QUESTION);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.code()).isEqualTo(6);
      assertThat(refused.header("retry-after")).isPresent();
      assertThat(server.http().asBen().post(STREAM, QUESTION).status()).isEqualTo(200);
      model.goOn.countDown();
      assertThat(Soon.comesTrue(() -> model.running.get() == 0)).isTrue();
      assertThat(Soon.comesTrue(() -> anna.post(STREAM, QUESTION).status() == 200)).isTrue();
    } finally {
      open.forEach(EventReader::close);
    }
  }

  @Test
  void servesManyWithoutAThreadOfTheSystemForEach() {
    Server.Setup wide = Server.setup();
    PlayedModel slow = new PlayedModel();
    wide.chatModel = Optional.of(slow);
    wide.exploreRules = ExploreRules.of(16_000, MANY);
    List<EventReader> open = new ArrayList<>();
    try (Server crowded = wide.start()) {
      Http ben = crowded.http().asBen();
      new Notebook(ben).write("hello rust world");
      crowded.indexing.catchUp();
      int before = ManagementFactory.getThreadMXBean().getThreadCount();
      for (int i = 0; i < MANY; i++) {
        open.add(begun(ben));
      }
      assertThat(slow.running).hasValue(MANY);
      assertThat(slow.threads).hasSize(MANY).allMatch(Thread::isVirtual);
      assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - before).isLessThan(30);
      slow.goOn.countDown();
      for (EventReader events : open) {
        assertThat(events.next().data().path("text").asText()).isEqualTo("and last [1]");
      }
    } finally {
      slow.goOn.countDown();
      open.forEach(EventReader::close);
    }
  }

  @Test
  void doesNotHoldUpAStop() {
    write();
    try (EventReader events = begun(anna)) {
      long start = System.nanoTime();

      server.close();

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
      EventReader.Event last = events.next();
      assertThat(last.name()).isEqualTo("error");
      assertThat(last.data().path("msg").asText()).contains("stopping");
    }
    assertThat(Soon.comesTrue(() -> model.running.get() == 0)).isTrue();
  }

  private void write() {
    new Notebook(anna).write(Map.of("content", "hello rust world"));
    server.indexing.catchUp();
  }

  private static EventReader begun(Http http) {
    EventReader events = new EventReader(http, STREAM, QUESTION);
    assertThat(events.next().name()).isEqualTo("sources");
    assertThat(events.next().name()).isEqualTo("token");
    return events;
  }
}
