package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RepetitionRoutesTest {

  private static final String ROOT = API + "/spaced-repetition";
  private static final String SETTINGS = ROOT + "/settings";
  private static final String RULES = ROOT + "/rules";
  private static final String DUE = ROOT + "/due";

  private final AtomicReference<Instant> now = new AtomicReference<>(Server.NOW);
  private final Server server = start();
  private final Http anna = server.http().asAnna();
  private final Http ben = server.http().asBen();
  private final Notebook notebook = new Notebook(anna);

  private Server start() {
    Server.Setup setup = Server.setup();
    setup.clock = now::get;
    return setup.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isOffAtFirst() {
    assertThat(anna.get(SETTINGS).data().toString())
        .isEqualTo("{\"srEnabled\":false,\"srDailyLimit\":5}");
  }

  @Test
  void changesWhatIsSent() {
    assertThat(anna.put(SETTINGS, "{\"srEnabled\":true,\"srDailyLimit\":3}").data().toString())
        .isEqualTo("{\"srEnabled\":true,\"srDailyLimit\":3}");
    assertThat(anna.put(SETTINGS, "{}").data().path("srDailyLimit").asInt()).isEqualTo(3);
    assertThat(anna.put(SETTINGS, "{\"srDailyLimit\":\"7\"}").data().path("srDailyLimit").asInt())
        .isEqualTo(7);
    assertThat(anna.put(SETTINGS, "{\"srEnabled\":\"\"}").data().path("srEnabled").asBoolean(true))
        .isFalse();
    assertThat(anna.put(SETTINGS, "{\"srEnabled\":\"no\"}").data().path("srEnabled").asBoolean())
        .isTrue();
    assertThat(ben.get(SETTINGS).data().path("srEnabled").asBoolean(true)).isFalse();
  }

  @Test
  void refusesLimitsThatAreNone() {
    for (String limit :
        List.of("0", "101", "1.5", "\"abc\"", "null", "\"\"", "-1", "1e9", "true", "[5]", "{}")) {
      Http.Answer answer = anna.put(SETTINGS, "{\"srDailyLimit\":%s}".formatted(limit));
      assertThat(answer.code()).as(limit).isEqualTo(2);
      assertThat(answer.json().path("msg").asText())
          .isEqualTo("srDailyLimit must be an integer between 1 and 100");
    }
    assertThat(anna.get(SETTINGS).data().path("srDailyLimit").asInt()).isEqualTo(5);
  }

  @Test
  void keepsRules() {
    JsonNode rule = rule("include", "tag", " alpha ").data().path("rule");
    assertThat(rule.path("filterValue").asText()).isEqualTo("alpha");
    assertThat(rule.path("createdAt").asText()).isEqualTo("2026-11-20T10:00:00.000Z");
    assertThat(anna.get(RULES).data().path("rules")).containsExactly(rule);
    String path = RULES + "/" + rule.path("ruleId").asText();
    assertThat(ben.delete(path).code()).isEqualTo(3);
    assertThat(anna.delete(path).data().path("message").asText())
        .isEqualTo("Rule deleted successfully");
    assertThat(anna.delete(path).code()).isEqualTo(3);
  }

  @Test
  void refusesRulesThatAreNone() {
    assertThat(rule("maybe", "tag", "x").code()).isEqualTo(2);
    assertThat(rule("include", "recent_days", "7").code()).isEqualTo(2);
    assertThat(rule("include", "tag", " ").code()).isEqualTo(2);
    assertThat(anna.post(RULES, "{}").code()).isEqualTo(2);
    String number = "{\"mode\":\"include\",\"filterType\":\"tag\",\"filterValue\":5}";
    assertThat(anna.post(RULES, number).code()).isEqualTo(2000);
    assertThat(rule("include", "tag", "x".repeat(256)).code()).isEqualTo(2000);
    for (int i = 0; i < 100; i++) {
      assertThat(rule("include", "tag", "t" + i).code()).isZero();
    }
    assertThat(rule("include", "tag", "one too many").code()).isEqualTo(2);
  }

  @Test
  void bringsAMemoBackTheNextMorning() {
    String memo = notebook.write("first line that says something\nand more");
    assertThat(due().path("totalDue").asInt(-1)).isZero();
    assertThat(anna.get(ROOT + "/stats").data().toString()).isEqualTo("{\"totalCards\":1}");

    // 2026-11-21T08:00 in Shanghai
    now.set(Instant.parse("2026-11-20T23:59:59.999Z"));
    assertThat(due().path("totalDue").asInt(-1)).isZero();
    now.set(Instant.parse("2026-11-21T00:00:00Z"));

    JsonNode card = due().path("cards").path(0);
    assertThat(card.path("memo").toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"title\":\"first line that says something\",".formatted(memo)
                + "\"content\":\"first line that says something\\nand more\"}");
    assertThat(card.path("nextReviewAt").asText()).isEqualTo("2026-11-21T00:00:00.000Z");
    assertThat(card.path("easeFactor").asDouble()).isEqualTo(2.5);
    assertThat(card.path("cardId").asText()).startsWith("ri");
  }

  @Test
  void gradesACard() {
    String id = dueCard("x");
    JsonNode card = review(anna, id, "fuzzy").data().path("card");
    assertThat(card.path("easeFactor").asText()).isEqualTo("2.36");
    assertThat(card.path("interval").asInt()).isEqualTo(1);
    assertThat(card.path("lastReviewAt").asText()).isEqualTo("2026-11-22T10:00:00.000Z");
    assertThat(card.path("nextReviewAt").asText()).isEqualTo("2026-11-23T10:00:00.000Z");
    assertThat(due().path("totalDue").asInt(-1)).isZero();
  }

  @Test
  void passesACardOver() {
    String id = dueCard("x");
    JsonNode card = review(anna, id, "skip").data().path("card");
    assertThat(card.path("lastReviewAt").isNull()).isTrue();
    assertThat(due().path("cards")).hasSize(1);
  }

  @Test
  void refusesGradesAndCardsThatAreNone() {
    String id = dueCard("x");
    assertThat(review(anna, id, "great").code()).isEqualTo(2);
    assertThat(anna.post(ROOT + "/cards/" + id + "/review", "{}").code()).isEqualTo(2);
    assertThat(review(ben, id, "fuzzy").code()).isEqualTo(3);
    for (String hostile : Hostile.IDS) {
      assertThat(review(anna, Hostile.encoded(hostile), "fuzzy").code()).isEqualTo(3);
      assertThat(anna.delete(RULES + "/" + Hostile.encoded(hostile)).code()).isEqualTo(3);
    }
  }

  @Test
  void bearsWrongTypesInEveryField() {
    String id = dueCard("x");
    for (String value : Hostile.VALUES) {
      for (String field : List.of("srEnabled", "srDailyLimit")) {
        Hostile.contractual(anna.put(SETTINGS, Hostile.body("{}", field, value)));
      }
      for (String field : List.of("mode", "filterType", "filterValue")) {
        String whole = "{\"mode\":\"include\",\"filterType\":\"tag\",\"filterValue\":\"x\"}";
        Hostile.contractual(anna.post(RULES, Hostile.body(whole, field, value)));
      }
      Hostile.contractual(
          anna.post(ROOT + "/cards/" + id + "/review", Hostile.body("{}", "quality", value)));
    }
    assertThat(due().path("totalDue").isInt()).isTrue();
  }

  @Test
  void showsNoMoreOnOneDayThanTheLimit() {
    for (int i = 0; i < 4; i++) {
      notebook.write("memo " + i);
    }
    anna.put(SETTINGS, "{\"srDailyLimit\":3}");
    now.set(Server.NOW.plus(Duration.ofDays(2)));
    assertThat(due().path("cards")).hasSize(3);
    assertThat(due().path("totalDue").asInt()).isEqualTo(4);

    review(anna, due().path("cards").path(0).path("cardId").asText(), "forgot");
    review(anna, due().path("cards").path(0).path("cardId").asText(), "mastered");

    assertThat(due().path("cards")).hasSize(1);
    assertThat(due().path("totalDue").asInt()).isEqualTo(2);
    assertThat(due().path("dailyLimit").asInt()).isEqualTo(3);
    now.set(Server.NOW.plus(Duration.ofDays(3)));
    assertThat(due().path("cards")).hasSize(3);
  }

  @Test
  void asksRulesOfTheCardsThatAreThere() {
    String work = notebook.category("work");
    notebook.write(Map.of("content", "in work", "categoryId", work));
    notebook.write(Map.of("content", "alpha", "tags", List.of("alpha")));
    notebook.write("plain");
    now.set(Server.NOW.plus(Duration.ofDays(2)));
    assertThat(due().path("totalDue").asInt()).isEqualTo(3);

    JsonNode rule = rule("exclude", "category", work).data().path("rule");
    assertThat(due().path("totalDue").asInt()).isEqualTo(2);
    rule("include", "tag", "ALPHA");
    assertThat(due().path("totalDue").asInt()).isEqualTo(1);
    assertThat(anna.get(ROOT + "/stats").data().path("totalCards").asInt()).isEqualTo(1);
    anna.delete(RULES + "/" + rule.path("ruleId").asText());
    assertThat(due().path("totalDue").asInt()).isEqualTo(1);
  }

  @Test
  void keepsTheCardOfAMemoThatComesBackFromTheTrash() {
    String id = dueCard("x");
    String memo = due().path("cards").path(0).path("memoId").asText();
    review(anna, id, "mastered");
    notebook.trash(memo);
    assertThat(review(anna, id, "fuzzy").code()).isEqualTo(3);
    anna.send("POST", Notebook.TRASH + "/" + memo + "/restore");
    now.set(now.get().plus(Duration.ofDays(1)));
    assertThat(due().path("cards").path(0).path("cardId").asText()).isEqualTo(id);
    assertThat(due().path("cards").path(0).path("repetitions").asInt()).isEqualTo(1);
  }

  @Test
  void makesTheCardsThatAreMissing() {
    notebook.write("one");
    notebook.write("two");
    String path = ROOT + "/import-existing";
    assertThat(anna.send("POST", path).data().toString())
        .isEqualTo("{\"imported\":2,\"skipped\":0}");
    assertThat(anna.send("POST", path).data().toString())
        .isEqualTo("{\"imported\":0,\"skipped\":2}");
    assertThat(anna.get(ROOT + "/stats").data().path("totalCards").asInt()).isEqualTo(2);
  }

  private Http.Answer rule(String mode, String type, String value) {
    return anna.post(RULES, Map.of("mode", mode, "filterType", type, "filterValue", value));
  }

  private JsonNode due() {
    return anna.get(DUE).data();
  }

  /** Of a memo that is written now, two days later. */
  private String dueCard(String content) {
    notebook.write(content);
    now.set(Server.NOW.plus(Duration.ofDays(2)));
    return due().path("cards").path(0).path("cardId").asText();
  }

  private static Http.Answer review(Http http, String id, String quality) {
    return http.post(ROOT + "/cards/" + id + "/review", Map.of("quality", quality));
  }
}
