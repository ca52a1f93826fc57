package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReviewRoutesTest {

  private static final String SESSIONS = API + "/review/sessions";
  private static final String HISTORY = API + "/review/history";
  private static final String PROFILES = API + "/review/profiles";
  private static final ModelEndpoint MODEL =
      new ModelEndpoint(
          URI.create("http://127.0.0.1:1/v1"), NamedBy.OPERATOR, Optional.empty(), "test");

  private final Server.Setup setup = Server.setup();
  private final Server server = start();
  private final Http anna = server.http().asAnna();
  private final Http ben = server.http().asBen();
  private final Notebook notebook = new Notebook(anna);

  private Server start() {
    setup.systemModel = Optional.of(MODEL);
    setup.memory.onAsking((_, _) -> "  What\n was it?  ");
    return setup.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void refusesToAskAboutNothing() {
    assertThat(anna.post(SESSIONS, "{}").code()).isEqualTo(1);
    notebook.write("x");
    assertThat(begin("category", "nope").code()).isEqualTo(1);
    assertThat(begin("tag", "nope").code()).isEqualTo(1);
    assertThat(begin("galaxy", "x").code()).isEqualTo(1);
    assertThat(anna.post(SESSIONS, Map.of("profileId", "nope")).code()).isEqualTo(1);
    assertThat(anna.post(SESSIONS, "{\"questionCount\":\"many\"}").code()).isEqualTo(1);
    assertThat(anna.get(Notebook.TAGS).data().path("tags")).isEmpty();
    assertThat(anna.get(HISTORY).data().toString()).isEqualTo("{\"items\":[],\"total\":0}");
  }

  @Test
  void saysThatNoModelIsThere() {
    try (Server bare = Server.start()) {
      Http carol = bare.http().as("carol@example.test", "Passw0rd-c");
      new Notebook(carol).write("x");
      Http.Answer answer = carol.post(SESSIONS, "{}");
      assertThat(answer.code()).isEqualTo(1);
      assertThat(answer.json().path("msg").asText()).isEqualTo("No AI model is configured");
    }
  }

  @Test
  void asksAboutMemos() {
    for (int i = 0; i < 8; i++) {
      notebook.write("memo " + i);
    }
    JsonNode review = anna.post(SESSIONS, "{}").data();
    assertThat(review.path("scope").asText()).isEqualTo("all");
    assertThat(review.path("status").asText()).isEqualTo("active");
    assertThat(review.has("score")).isFalse();
    assertThat(review.path("items")).hasSize(7);
    JsonNode item = review.path("items").path(3);
    assertThat(item.path("order").asInt()).isEqualTo(3);
    assertThat(item.path("question").asText()).isEqualTo("What was it?");
    assertThat(item.path("memoContent").asText()).startsWith("memo ");
    assertThat(item.has("mastery")).isFalse();
    assertThat(anna.get(SESSIONS + "/" + id(review)).data()).isEqualTo(review);
    assertThat(anna.post(SESSIONS, "{\"questionCount\":1}").data().path("items")).hasSize(5);
    assertThat(anna.post(SESSIONS, "{\"questionCount\":1e300}").data().path("items")).hasSize(8);
  }

  @Test
  void storesNothingWhenOneQuestionFails() {
    for (int i = 0; i < 8; i++) {
      notebook.write("memo " + i);
    }
    setup.memory.onAsking((_, request) -> {
      if (request.messages().getLast().text().contains("memo 3")
          || request.messages().getLast().text().contains("memo 4")) {
        throw new PortFailure("model", false, new IllegalStateException("secret key sk-1"));
      }
      return "?";
    });
    Http.Answer answer = anna.post(SESSIONS, "{\"questionCount\":8}");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.text()).doesNotContain("sk-1");
    assertThat(anna.get(HISTORY).data().path("total").asInt(-1)).isZero();
  }

  @Test
  void asksInAScope() {
    String work = notebook.category("work");
    notebook.write(Map.of("content", "in work", "categoryId", work));
    notebook.write(Map.of("content", "tagged", "tags", List.of("Alpha")));
    notebook.write(Map.of("content", "old", "createdAt", 1));
    assertThat(contents(begin("category", work).data())).containsExactly("in work");
    assertThat(contents(begin("tag", "ALPHA").data())).containsExactly("tagged");
    assertThat(contents(begin("recent", "2").data()))
        .containsExactlyInAnyOrder("in work", "tagged");
    assertThat(begin("recent", "junk").data().path("scopeValue").asText()).isEqualTo("junk");
  }

  @Test
  void gradesAnswers() {
    notebook.write("one");
    JsonNode review = anna.post(SESSIONS, "{}").data();
    String item = review.path("items").path(0).path("itemId").asText();
    setup.memory.onAsking((_, _) -> "{\"mastery\":\"remembered\",\"feedback\":\"yes \\u0000\"}");
    JsonNode graded = answer(anna, id(review), item, "one \u0000").data();
    assertThat(graded.toString())
        .isEqualTo(
            "{\"itemId\":\"%s\",\"aiFeedback\":\"yes \uFFFD\",\"mastery\":\"remembered\"}"
                .formatted(item));
    setup.memory.onAsking((_, _) -> "well, who knows");
    assertThat(answer(anna, id(review), item, "").data().path("mastery").asText())
        .isEqualTo("fuzzy");
    JsonNode shown = anna.get(SESSIONS + "/" + id(review)).data().path("items").path(0);
    assertThat(shown.path("userAnswer").asText("?")).isEmpty();
    assertThat(shown.path("aiFeedback").asText()).isEqualTo("well, who knows");
  }

  @Test
  void refusesAnswersToWhatIsNot() {
    notebook.write("one");
    JsonNode review = anna.post(SESSIONS, "{}").data();
    String item = review.path("items").path(0).path("itemId").asText();
    assertThat(answer(anna, id(review), "nope", "x").code()).isEqualTo(1);
    assertThat(anna.post(SESSIONS + "/" + id(review) + "/answer", "{}").code()).isEqualTo(1);
    assertThat(answer(anna, "nope", item, "x").code()).isEqualTo(1);
    assertThat(answer(ben, id(review), item, "x").code()).isEqualTo(1);
    assertThat(answer(anna, id(review), item, "x".repeat(20_001)).code()).isEqualTo(2000);
    assertThat(ben.get(SESSIONS + "/" + id(review)).code()).isEqualTo(3);
    assertThat(ben.post(SESSIONS + "/" + id(review) + "/complete", "{}").code()).isEqualTo(1);
    for (String hostile : Hostile.IDS) {
      String path = SESSIONS + "/" + Hostile.encoded(hostile);
      assertThat(anna.get(path).code()).isEqualTo(3);
      assertThat(anna.post(path + "/complete", "{}").code()).isEqualTo(1);
      assertThat(answer(anna, Hostile.encoded(hostile), item, "x").code()).isEqualTo(1);
      assertThat(answer(anna, id(review), hostile, "x").code()).isEqualTo(1);
    }
  }

  @Test
  void scoresAndLists() {
    notebook.write("one");
    notebook.write("two");
    notebook.write("three");
    JsonNode review = anna.post(SESSIONS, "{}").data();
    setup.memory.onAsking((_, _) -> "{\"mastery\":\"fuzzy\",\"feedback\":\"so so\"}");
    answer(anna, id(review), review.path("items").path(0).path("itemId").asText(), "x");
    String path = SESSIONS + "/" + id(review) + "/complete";
    assertThat(anna.post(path, "{}").data().path("score").asInt()).isEqualTo(17);
    assertThat(anna.post(path, "{}").data().path("items")).hasSize(3);
    JsonNode past = anna.get(HISTORY).data().path("items").path(0);
    assertThat(past.path("itemCount").asInt()).isEqualTo(3);
    assertThat(past.path("score").asInt()).isEqualTo(17);
    assertThat(past.has("completedAt")).isTrue();
    assertThat(ben.get(HISTORY).data().path("items")).isEmpty();
  }

  @Test
  void keepsProfiles() {
    String body =
        "{\"name\":\"P1\",\"filterRules\":[{\"type\":\"tag\",\"operator\":\"exclude\","
            + "\"value\":\"alpha\",\"label\":\"Alpha\"}],\"questionCount\":6,\"userModelId\":\"x\"}";
    JsonNode profile = anna.post(PROFILES, body).data();
    assertThat(profile.path("userModelId").isNull()).isTrue();
    assertThat(profile.path("filterRules").toString())
        .isEqualTo(
            "[{\"type\":\"tag\",\"operator\":\"exclude\",\"value\":\"alpha\","
                + "\"label\":\"Alpha\"}]");
    String path = PROFILES + "/" + profile.path("profileId").asText();
    assertThat(anna.put(path, "{}").data().path("questionCount").asInt()).isEqualTo(6);
    assertThat(anna.put(path, "{\"questionCount\":50}").data().path("questionCount").asInt())
        .isEqualTo(50);
    assertThat(ben.put(path, "{\"name\":\"x\"}").code()).isEqualTo(3);
    assertThat(ben.delete(path).code()).isEqualTo(3);
    assertThat(ben.post(SESSIONS, Map.of("profileId", profile.path("profileId").asText())).code())
        .isEqualTo(1);
    assertThat(anna.get(PROFILES).data().path("profiles")).hasSize(1);
    assertThat(anna.delete(path).data().toString()).isEqualTo("{\"success\":true}");
    assertThat(anna.delete(path).code()).isEqualTo(3);
  }

  @Test
  void asksByAProfile() {
    notebook.write(Map.of("content", "alpha", "tags", List.of("alpha")));
    notebook.write("plain");
    JsonNode profile =
        anna.post(
                PROFILES,
                "{\"name\":\"P\",\"filterRules\":[{\"type\":\"tag\",\"operator\":\"include\","
                    + "\"value\":\"Alpha\"}]}")
            .data();
    String id = profile.path("profileId").asText();
    JsonNode review = anna.post(SESSIONS, Map.of("profileId", id)).data();
    assertThat(review.path("scope").asText()).isEqualTo("all");
    assertThat(contents(review)).containsExactly("alpha");
  }

  @Test
  void bearsWrongTypesInEveryField() {
    notebook.write("x");
    JsonNode review = anna.post(SESSIONS, "{}").data();
    String item = review.path("items").path(0).path("itemId").asText();
    String rules = "{\"type\":\"tag\",\"operator\":\"include\",\"value\":\"x\"}";
    for (String value : Hostile.VALUES) {
      for (String field : List.of("profileId", "scope", "scopeValue", "questionCount")) {
        contractual(anna.post(SESSIONS, Hostile.body("{}", field, value)));
      }
      for (String field : List.of("name", "filterRules", "questionCount", "userModelId")) {
        contractual(anna.post(PROFILES, Hostile.body("{\"name\":\"x\"}", field, value)));
      }
      for (String field : List.of("type", "operator", "value", "label")) {
        String rule = Hostile.body(rules, field, value);
        contractual(anna.post(PROFILES, "{\"name\":\"x\",\"filterRules\":[" + rule + "]}"));
      }
      for (String field : List.of("itemId", "answer")) {
        String whole = "{\"itemId\":\"" + item + "\",\"answer\":\"x\"}";
        contractual(
            anna.post(SESSIONS + "/" + id(review) + "/answer", Hostile.body(whole, field, value)));
      }
    }
    assertThat(anna.get(PROFILES).code()).isZero();
    assertThat(anna.get(HISTORY).code()).isZero();
  }

  private static void contractual(Http.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.code()).as(answer.text()).isIn(0, 1, 2, 3, 2000);
  }

  private Http.Answer begin(String scope, String value) {
    return anna.post(SESSIONS, Map.of("scope", scope, "scopeValue", value));
  }

  private static List<String> contents(JsonNode review) {
    return review.path("items").findValuesAsText("memoContent");
  }

  private static String id(JsonNode review) {
    return review.path("sessionId").asText();
  }

  private static Http.Answer answer(Http http, String review, String item, String text) {
    return http.post(SESSIONS + "/" + review + "/answer", Map.of("itemId", item, "answer", text));
  }
}
