package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExploreRoutesTest {

  private static final String EXPLORE = API + "/explore";
  private static final String QUICK = EXPLORE + "/quick-search";

  private final Server.Setup setup = Server.setup();
  private final Server server = setup.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersWithSourcesThatTheCitationsMean() {
    String memo = written("hello rust world");
    setup.memory.onAsking((_, _) -> "Rust it is [1], surely [2].");
    JsonNode data = ask("rust world");
    assertThat(data.path("answer").asText()).isEqualTo("Rust it is [1], surely .");
    JsonNode source = data.path("sources").path(0);
    assertThat(source.path("memoId").asText()).isEqualTo(memo);
    assertThat(source.path("content").asText()).isEqualTo("hello rust world");
    assertThat(source.path("relevanceScore").asDouble()).isBetween(0.0, 1.0);
    assertThat(source.path("createdAt").asLong()).isEqualTo(Server.NOW.toEpochMilli());
    assertThat(data.path("relatedTopics").path(0).asText())
        .isEqualTo("Rust it is [1], surely [2].");
    assertThat(data.path("suggestedQuestions")).hasSize(1);
    assertThat(data.has("degraded")).isFalse();
  }

  @Test
  void asksNobodyWhenNothingIsFound() {
    AtomicInteger asked = new AtomicInteger();
    setup.memory.onAsking((_, _) -> "asked " + asked.incrementAndGet());
    written("hello rust world");
    JsonNode data = ask("qqqq wwww eeee");
    assertThat(data.path("sources")).isEmpty();
    assertThat(data.path("suggestedQuestions").isArray()).isTrue();
    assertThat(data.path("relatedTopics")).hasSize(1);
    assertThat(data.path("answer").asText()).contains("None of your notes");
    assertThat(asked).hasValue(0);
  }

  @Test
  void showsWhatItFoundWhenTheModelFails() {
    written("hello rust world");
    setup.memory.onAsking((_, _) -> {
      throw new PortFailure("model", true, new IOException("secret key sk-123 refused"));
    });
    Http.Answer answer = anna.post(EXPLORE, Map.of("query", "rust world"));
    assertThat(answer.code()).isZero();
    assertThat(answer.text()).doesNotContain("sk-123", "Exception");
    assertThat(answer.data().path("answer").asText())
        .contains("did not answer", "hello rust world [1]");
    assertThat(answer.data().path("sources")).hasSize(1);
    assertThat(answer.data().path("degraded").toString())
        .isEqualTo("[\"analysis\",\"answer\",\"suggestions\"]");
  }

  @Test
  void saysThatThereIsNoModelInBothLanguages() {
    Server.Setup bare = Server.setup();
    bare.hasModel = false;
    try (Server without = bare.start()) {
      Http ben = without.http().asBen();
      new Notebook(ben).write("hello rust world");
      without.indexing.catchUp();
      JsonNode data = ben.post(EXPLORE, Map.of("query", "rust world")).data();
      assertThat(data.path("answer").asText())
          .contains("No AI model is configured", "hello rust world [1]");
      assertThat(data.path("sources")).hasSize(1);
      assertThat(data.path("degraded").toString()).isEqualTo("[\"model\"]");
      assertThat(
              ben.with("Accept-Language", "zh-CN")
                  .post(EXPLORE, Map.of("query", "rust world"))
                  .data()
                  .path("answer")
                  .asText())
          .contains("尚未配置 AI 模型");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|2",
        "{'query':'  '}|2",
        "{'query':null}|2",
        "{'query':5}|2000",
        "{'query':['x']}|2000",
        "{'query':'rust','userModelId':'nope'}|1",
        "{'query':'rust','userModelId':5}|2000",
        "{'query':'rust','context':5}|2000",
        "{'query':'rust','userModelId':null}|0",
        "{'query':'rust','userModelId':''}|0",
        "{'query':'a\\u0000b\\ud800'}|0"
      })
  void refusesWhatIsNoQuestion(String body, int code) {
    for (String path : List.of(EXPLORE, EXPLORE + "/stream")) {
      Http.Answer answer = anna.post(path, body.replace('\'', '"'));
      assertThat(answer.status()).isEqualTo(200);
      if (code != 0 || path.equals(EXPLORE)) {
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
      }
    }
  }

  @Test
  void boundsQuestions() {
    assertThat(anna.post(EXPLORE, Map.of("query", "x".repeat(10_001))).code()).isEqualTo(2000);
    assertThat(anna.post(EXPLORE, Map.of("query", "x", "context", "字".repeat(500_000))).code())
        .isZero();
  }

  @Test
  void findsQuicklyWhatIsNear() {
    written("hello rust world");
    written("bread and butter");
    JsonNode data = anna.post(QUICK, Map.of("query", "hello rust world", "limit", 1)).data();
    assertThat(data.path("total").asInt()).isEqualTo(1);
    assertThat(data.path("items").path(0).path("content").asText()).isEqualTo("hello rust world");
    assertThat(data.path("items").path(0).path("relevanceScore").asDouble()).isGreaterThan(0.9);
    assertThat(data.path("items").path(0).has("relations")).isFalse();
    assertThat(anna.post(QUICK, Map.of("query", "qqqq")).data().toString())
        .isEqualTo("{\"items\":[],\"total\":0}");
    assertThat(anna.post(QUICK, "{}").code()).isEqualTo(2);
    assertThat(anna.post(QUICK, "{\"query\":5}").code()).isEqualTo(2000);
  }

  @Test
  void drawsWhatIsAroundAMemo() {
    String target = written("target\nsecond line");
    JsonNode centre = notebook.write(Map.of("content", "centre", "relationIds", List.of(target)));
    String id = centre.path("memoId").asText();
    JsonNode back = notebook.write(Map.of("content", "back", "relationIds", List.of(id)));
    JsonNode graph = anna.get(EXPLORE + "/relations/" + id).data().path("graph");
    assertThat(graph.path("centerMemoId").asText()).isEqualTo(id);
    assertThat(graph.path("nodes").findValuesAsText("type"))
        .containsExactly("source", "related", "backlink");
    assertThat(graph.path("nodes").path(1).path("title").asText()).isEqualTo("target");
    assertThat(graph.path("edges").findValuesAsText("type"))
        .containsExactly("outgoing", "incoming");
    assertThat(graph.path("edges").path(1).path("source")).isEqualTo(back.path("memoId"));
    assertThat(graph.path("edges").path(0).path("label").asText()).isNotBlank();
    assertThat(graph.path("analysis").asText())
        .isEqualTo("This note points at 1, is pointed at by 1");
    JsonNode without =
        anna.get(EXPLORE + "/relations/x?memoId=" + id + "&includeBacklinks=false").data();
    assertThat(without.path("graph").path("nodes")).hasSize(2);
    assertThat(without.path("suggestedExplorations").size()).isBetween(1, 3);
  }

  @Test
  void saysOfALonelyMemoWhatTheOldServerSaid() {
    String id = notebook.write("alone");
    JsonNode data = anna.with("Accept-Language", "zh-CN").get(EXPLORE + "/relations/" + id).data();
    assertThat(data.path("graph").path("analysis").asText()).isEqualTo("暂未发现与其他笔记的关联");
    assertThat(data.path("suggestedExplorations").toString()).isEqualTo("[\"基于这个话题继续探索\"]");
  }

  @Test
  void drawsNothingAroundWhatIsNotTheirs() {
    String id = notebook.write("secret");
    Http ben = server.http().asBen();
    assertThat(ben.get(EXPLORE + "/relations/" + id).code()).isEqualTo(1);
    assertThat(ben.get(EXPLORE + "/relations/x?memoId=" + id).code()).isEqualTo(1);
    assertThat(ben.get(EXPLORE + "/relations/" + "a".repeat(2_000)).code()).isEqualTo(1);
    assertThat(anna.get(EXPLORE + "/relations/" + id + "?includeBacklinks=maybe").status())
        .isEqualTo(400);
  }

  private String written(String content) {
    String memo = notebook.write(content);
    server.indexing.catchUp();
    return memo;
  }

  private JsonNode ask(String question) {
    Http.Answer answer = anna.post(EXPLORE, Map.of("query", question));
    assertThat(answer.code()).as(answer.text()).isZero();
    return answer.data();
  }
}
