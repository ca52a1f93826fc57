package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class IndexRoutesTest {

  private static final String STATUS = API + "/index/status";
  private static final String RETRY = API + "/index/retry";

  private final Server.Setup setup = Server.setup();
  private final Server server = setup.start();
  private final Notebook anna = new Notebook(server.http().asAnna());
  private final Notebook ben = new Notebook(server.http().asBen());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void saysThatNothingServesYet() {
    anna.write("x");
    JsonNode status = anna.http().get(STATUS).data();
    assertThat(status.toString())
        .isEqualTo(
            """
            {"total":1,"pending":1,"failed":0,"failures":[],"lagMs":0,"indexes":[]}\
            """);
  }

  @Test
  void countsOnesOwnMemos() {
    anna.write("x");
    anna.write("y");
    ben.write("z");
    server.indexing.catchUp();
    JsonNode status = anna.http().get(STATUS).data();
    assertThat(status.path("total").asInt()).isEqualTo(2);
    assertThat(status.path("words").path("indexed").asInt()).isEqualTo(2);
    assertThat(status.path("meaning").path("indexed").asInt()).isEqualTo(2);
    assertThat(status.path("pending").asInt()).isZero();
    assertThat(status.path("indexes").findValuesAsText("kind"))
        .containsExactlyInAnyOrder("words", "meaning");
    assertThat(status.path("indexes").findValuesAsText("state")).containsOnly("serving");
    assertThat(status.path("indexes").findValuesAsText("model"))
        .containsExactly(setup.embedder.model().name());
    assertThat(status.path("indexes").findValues("progress"))
        .allMatch(progress -> progress.asDouble() == 1);
  }

  @Test
  void tellsWhatFailedButNotWhatItSaid() {
    server.indexing.catchUp();
    setup.embedder.refuse();
    String memo = anna.write("x");
    server.indexing.step();
    Http.Answer answer = anna.http().get(STATUS);
    JsonNode failure = answer.data().path("failures").path(0);
    assertThat(failure.path("memoId").asText()).isEqualTo(memo);
    assertThat(failure.path("reason").asText()).contains("vectors");
    assertThat(failure.path("attempts").asInt()).isEqualTo(1);
    assertThat(failure.path("givenUp").asBoolean(true)).isFalse();
    assertThat(answer.text()).doesNotContain(FragileEmbedder.SECRET);
    assertThat(answer.data().path("pending").asInt()).isEqualTo(1);
    assertThat(ben.http().get(STATUS).data().path("failures")).isEmpty();
  }

  @Test
  void triesAgainWhatFailed() {
    server.indexing.catchUp();
    setup.embedder.refuse();
    anna.write("x");
    server.indexing.step();
    setup.embedder.recover();
    assertThat(ben.http().post(RETRY, "{}").data().path("retried").asInt(-1)).isZero();
    assertThat(anna.http().post(RETRY, "{}").data().path("retried").asInt()).isEqualTo(1);
    server.indexing.catchUp();
    JsonNode status = anna.http().get(STATUS).data();
    assertThat(status.path("meaning").path("indexed").asInt()).isEqualTo(1);
    assertThat(status.path("failures")).isEmpty();
  }
}
