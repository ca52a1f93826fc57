package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConversationRoutesTest {

  private static final String ALL = API + "/explore/conversations";

  private final Server server = Server.start();
  private final Http anna = server.http().asAnna();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void hasNoneAtFirst() {
    assertThat(anna.get(ALL).data().toString()).isEqualTo("{\"items\":[],\"total\":0}");
  }

  @Test
  void createsAConversation() {
    JsonNode data = anna.post(ALL, Map.of("title", " First talk ")).data();
    assertThat(data.path("message").asText()).isEqualTo("Conversation created successfully");
    JsonNode talk = data.path("conversation");
    assertThat(talk.path("conversationId").asText()).matches("conv[0-9a-z]{23}");
    assertThat(talk.path("title").asText()).isEqualTo(" First talk ");
    assertThat(talk.path("messageCount").asInt(-1)).isZero();
    assertThat(talk.path("createdAt").asLong()).isEqualTo(Server.NOW.toEpochMilli());
    assertThat(talk.path("updatedAt").isNumber()).isTrue();
  }

  @Test
  void namesWhatNobodyNamed() {
    assertThat(title(anna.post(ALL, "{}"))).isEqualTo("New conversation");
    assertThat(title(anna.with("Accept-Language", "zh-CN").post(ALL, "{}"))).isEqualTo("新对话");
    assertThat(title(anna.with("Accept-Language", "zh").post(ALL, "{\"title\":\"\"}")))
        .isEqualTo("新对话");
  }

  @Test
  void refusesTitlesThatCanNotBe() {
    String talk = create("x");
    assertThat(anna.post(ALL, Map.of("title", "t".repeat(256))).code()).isEqualTo(2000);
    assertThat(anna.post(ALL, "{\"title\":5}").code()).isEqualTo(2000);
    assertThat(anna.put(ALL + "/" + talk, "{\"title\":\" \"}").code()).isEqualTo(2);
    assertThat(anna.put(ALL + "/" + talk, "{}").code()).isEqualTo(2);
    assertThat(anna.put(ALL + "/" + talk, Map.of("title", "t".repeat(256))).code()).isEqualTo(2000);
  }

  @Test
  void renames() {
    String talk = create("x");
    JsonNode data = anna.put(ALL + "/" + talk, Map.of("title", "Renamed 改名")).data();
    assertThat(data.path("message").asText()).isEqualTo("Conversation updated successfully");
    assertThat(data.path("conversation").path("title").asText()).isEqualTo("Renamed 改名");
    assertThat(data.path("conversation").path("updatedAt").asLong())
        .isGreaterThan(Server.NOW.toEpochMilli());
  }

  @Test
  void keepsWhatWasSaid() {
    String talk = create("x");
    say(talk, "{\"role\":\"user\",\"content\":\"What about rust?\"}");
    JsonNode told =
        say(
            talk,
            """
            {"role":"assistant","content":"See [1]","sources":[
              {"memoId":"m1","content":"hello","similarity":0.75,"secret":"x","createdAt":"later"},
              {"memoId":7,"relevanceScore":0.5,"createdAt":1700000000000},
              "nonsense", null, {"unknown":1}]}\
            """);
    assertThat(told.path("messageId").asText()).matches("msg[0-9a-z]{23}");
    assertThat(told.path("sources").toString())
        .isEqualTo(
            "[{\"memoId\":\"m1\",\"content\":\"hello\",\"similarity\":0.75},"
                + "{\"relevanceScore\":0.5,\"createdAt\":1700000000000}]");
    JsonNode read = anna.get(ALL + "/" + talk).data();
    assertThat(read.path("messageCount").asInt()).isEqualTo(2);
    assertThat(read.path("messages").findValuesAsText("role")).containsExactly("user", "assistant");
    assertThat(read.path("messages").path(0).has("sources")).isFalse();
    assertThat(read.path("messages").path(1)).isEqualTo(told);
    assertThat(read.has("nextCursor")).isFalse();
  }

  @Test
  void putsTheLastChangedFirst() {
    String first = create("first");
    String second = create("second");
    say(first, "{\"role\":\"user\",\"content\":\"x\",\"sources\":[]}");
    JsonNode data = anna.get(ALL + "?page=7&limit=50").data();
    assertThat(data.path("items").findValuesAsText("conversationId"))
        .containsExactly(first, second);
    assertThat(data.path("items").path(0).path("messageCount").asInt()).isEqualTo(1);
    assertThat(data.path("total").asInt()).isEqualTo(2);
  }

  @Test
  void goesThroughLongListsByCursors() {
    for (int i = 0; i < 7; i++) {
      create("talk " + i);
    }
    List<String> walked = new ArrayList<>();
    JsonNode page = anna.get(ALL + "?limit=3").data();
    while (true) {
      assertThat(page.path("total").asInt()).isEqualTo(7);
      walked.addAll(page.path("items").findValuesAsText("conversationId"));
      if (!page.has("nextCursor")) {
        break;
      }
      page = anna.get(ALL + "?limit=3&cursor=" + page.path("nextCursor").asText()).data();
    }
    assertThat(walked)
        .isEqualTo(anna.get(ALL).data().path("items").findValuesAsText("conversationId"));
  }

  @Test
  void showsTheLatestMessagesAndThenEarlierOnes() {
    String talk = create("x");
    for (int i = 0; i < 7; i++) {
      say(talk, "{\"role\":\"user\",\"content\":\"m" + i + "\"}");
    }
    JsonNode latest = anna.get(ALL + "/" + talk + "?limit=3").data();
    assertThat(latest.path("messages").findValuesAsText("content"))
        .containsExactly("m4", "m5", "m6");
    assertThat(latest.path("messageCount").asInt()).isEqualTo(7);
    String cursor = latest.path("nextCursor").asText();
    JsonNode earlier = anna.get(ALL + "/" + talk + "?limit=5&cursor=" + cursor).data();
    assertThat(earlier.path("messages").findValuesAsText("content"))
        .containsExactly("m0", "m1", "m2", "m3");
    assertThat(earlier.has("nextCursor")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'role':'system','content':'x'}|2",
        "{'content':'x'}|2",
        "{'role':'user','content':' '}|2",
        "{'role':'user'}|2",
        "{}|2",
        "{'role':5,'content':'x'}|2000",
        "{'role':'user','content':5}|2000",
        "{'role':'user','content':'x','sources':'y'}|2000",
        "{'role':'user','content':'x','sources':{'a':1}}|2000",
        "{'role':'user','content':'x','sources':null}|0",
        "{'role':'user','content':'x','sources':[1,[],{'similarity':1e999}]}|0",
        "{'role':'user','content':'a\\u0000\\ud800b'}|0"
      })
  void refusesWhatIsNoMessage(String body, int code) {
    String path = ALL + "/" + create("x") + "/messages";
    Http.Answer answer = anna.post(path, body.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
  }

  @Test
  void boundsMessages() {
    String path = ALL + "/" + create("x") + "/messages";
    String large = "x".repeat(1024 * 1024);
    assertThat(anna.post(path, Map.of("role", "user", "content", large)).code()).isZero();
    assertThat(anna.post(path, Map.of("role", "user", "content", large + "x")).code()).isEqualTo(2);
    Map<String, Object> source = Map.of("content", "字".repeat(10_000), "memoId", "m");
    Http.Answer many =
        anna.post(
            path,
            Map.of("role", "user", "content", "x", "sources", Collections.nCopies(150, source)));
    JsonNode kept = many.data().path("data").path("sources");
    assertThat(kept).hasSize(100);
    assertThat(kept.path(0).path("content").asText()).hasSize(4_000);
  }

  @Test
  void deletes() {
    String talk = create("x");
    assertThat(anna.delete(ALL + "/" + talk).data().path("message").asText())
        .isEqualTo("Conversation deleted successfully");
    assertThat(anna.delete(ALL + "/" + talk).code()).isEqualTo(3);
    assertThat(anna.get(ALL + "/" + talk).code()).isEqualTo(3);
  }

  @Test
  void treatsWhatIsAnothersAsUnknown() {
    String talk = create("secret");
    Http ben = server.http().asBen();
    for (String id : List.of(talk, "conv00000000000000000000000", "x%00y", "a".repeat(2_000))) {
      String one = ALL + "/" + id;
      assertThat(ben.get(one).code()).isEqualTo(3);
      assertThat(ben.put(one, Map.of("title", "x")).code()).isEqualTo(3);
      assertThat(ben.post(one + "/messages", Map.of("role", "user", "content", "x")).code())
          .isEqualTo(3);
      assertThat(ben.delete(one).code()).isEqualTo(3);
    }
    assertThat(ben.get(ALL).data().path("total").asInt(-1)).isZero();
    assertThat(anna.get(ALL).data().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void refusesCursorsThatWereNeverGiven() {
    for (String cursor : List.of("x", "%00", "!!!", "MTIz", "LTE6eA", "a".repeat(5_000))) {
      assertThat(anna.get(ALL + "?cursor=" + cursor).code()).as(cursor).isEqualTo(2000);
    }
    assertThat(anna.get(ALL + "?limit=x").status()).isEqualTo(400);
    assertThat(anna.get(ALL + "?limit=-5").code()).isZero();
  }

  private String create(String title) {
    return anna.post(ALL, Map.of("title", title))
        .data()
        .path("conversation")
        .path("conversationId")
        .asText();
  }

  private JsonNode say(String talk, String body) {
    JsonNode data = anna.post(ALL + "/" + talk + "/messages", body).data();
    assertThat(data.path("message").asText()).isEqualTo("Message added successfully");
    return data.path("data");
  }

  private static String title(Http.Answer answer) {
    return answer.data().path("conversation").path("title").asText();
  }
}
