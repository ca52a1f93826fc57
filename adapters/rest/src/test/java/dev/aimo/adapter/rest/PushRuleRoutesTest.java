package dev.aimo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.SendOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PushRuleRoutesTest {

  private static final String RULES = "/api/v1/push-rules";
  private static final String CHANNELS =
      "[{\"type\":\"feishu\",\"webhookUrl\":\"https://example.org/a\",\"secret\":\"s\",\"x\":[null,1.5]}]";
  private static final String RULE =
      "{\"name\":\" Morning \",\"pushTime\":8,\"contentType\":\"daily_pick\",\"channels\":"
          + CHANNELS
          + "}";

  private final Server.Setup setup = Server.setup();
  private final Server server = setup.start();
  private final Http anna = server.http().asAnna();
  private final Http ben = server.http().asBen();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void hasNoneAtFirst() {
    assertThat(anna.get(RULES).data().toString())
        .isEqualTo("{\"message\":\"Push rules fetched successfully\",\"pushRules\":[]}");
  }

  @Test
  void createsARuleAndKeepsItsChannelsAsTheyWereSent() {
    JsonNode data = anna.post(RULES, RULE).data();
    assertThat(data.path("message").asText()).isEqualTo("Push rule created successfully");
    JsonNode rule = data.path("pushRule");
    assertThat(rule.path("id").asText()).startsWith("push");
    assertThat(rule.path("name").asText()).isEqualTo("Morning");
    assertThat(rule.path("pushTime").asInt()).isEqualTo(8);
    assertThat(rule.path("contentType").asText()).isEqualTo("daily_pick");
    assertThat(rule.path("channels").toString()).isEqualTo(CHANNELS);
    assertThat(rule.path("enabled").asBoolean()).isTrue();
    assertThat(rule.path("createdAt").isNumber()).isTrue();
    assertThat(anna.get(RULES).data().path("pushRules").get(0)).isEqualTo(rule);
    assertThat(anna.get(one(rule)).data().path("pushRule")).isEqualTo(rule);
  }

  @Test
  void changesWhatIsSaidAndKeepsTheRest() {
    JsonNode rule = create();

    JsonNode changed =
        anna.put(one(rule), "{\"name\":\"x\",\"pushTime\":\"9\",\"enabled\":false}")
            .data()
            .path("pushRule");

    assertThat(changed.path("name").asText()).isEqualTo("x");
    assertThat(changed.path("pushTime").asInt()).isEqualTo(9);
    assertThat(changed.path("enabled").asBoolean()).isFalse();
    assertThat(changed.path("channels")).isEqualTo(rule.path("channels"));
    assertThat(anna.put(one(rule), "{}").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pushTime\":24}",
        "{\"pushTime\":-1}",
        "{\"pushTime\":\"soon\"}",
        "{\"pushTime\":23.5}",
        "{\"pushTime\":1e99}",
        "{\"pushTime\":true}",
        "{\"pushTime\":[8]}",
        "{\"contentType\":\"weekly\"}",
        "{\"contentType\":7}",
        "{\"name\":\" \"}",
        "{\"channels\":[]}",
        "{\"channels\":\"meow\"}",
        "{\"channels\":{}}",
        "{\"channels\":[7]}",
        "{\"channels\":[null]}",
        "{\"channels\":[{\"n\":1e400,\"big\":[[[[[[[[[[]]]]]]]]]]}]}"
      })
  void refusesWhatCanNotBeOnCreateAndUpdate(String wrong) {
    JsonNode rule = create();

    assertThat(anna.put(one(rule), wrong).code()).isEqualTo(2);
    assertThat(anna.post(RULES, merged(wrong)).code()).isEqualTo(2);
    assertThat(anna.get(one(rule)).data().path("pushRule")).isEqualTo(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"pushTime\":8,\"contentType\":\"daily_pick\",\"channels\":[{\"type\":\"email\"}]}",
        "{\"name\":\"x\",\"contentType\":\"daily_pick\",\"channels\":[{\"type\":\"email\"}]}",
        "{\"name\":\"x\",\"pushTime\":8,\"channels\":[{\"type\":\"email\"}]}",
        "{\"name\":\"x\",\"pushTime\":8,\"contentType\":\"daily_pick\"}"
      })
  void refusesARuleThatLacksSomething(String lacking) {
    assertThat(anna.post(RULES, lacking).code()).isEqualTo(2);
  }

  @Test
  void refusesWhatIsTooLarge() {
    String large = "{\"channels\":[{\"type\":\"email\",\"x\":\"" + "y".repeat(9_000) + "\"}]}";
    String many = "{\"channels\":[" + "{},".repeat(10) + "{}]}";
    JsonNode rule = create();

    assertThat(anna.put(one(rule), large).code()).isEqualTo(2);
    assertThat(anna.put(one(rule), many).code()).isEqualTo(2);
    assertThat(anna.put(one(rule), Map.of("name", "y".repeat(256))).code()).isEqualTo(2000);
    assertThat(anna.put(one(rule), "{\"enabled\":\"yes\"}").code()).isEqualTo(2000);
  }

  @Test
  void bearsNoEndOfRules() {
    for (int i = 0; i < 50; i++) {
      create();
    }
    assertThat(anna.post(RULES, RULE).code()).isEqualTo(2);
    assertThat(ben.post(RULES, RULE).code()).isZero();
  }

  @Test
  void knowsNobodyElsesRules() {
    JsonNode rule = create();

    for (String path : List.of(one(rule), RULES + "/nope", RULES + "/" + "x".repeat(300))) {
      assertThat(ben.get(path).code()).isEqualTo(3);
      assertThat(ben.put(path, "{\"name\":\"x\"}").code()).isEqualTo(3);
      assertThat(ben.delete(path).code()).isEqualTo(3);
      assertThat(ben.get(path + "/deliveries").code()).isEqualTo(3);
      assertThat(ben.send("POST", path + "/test").code()).isEqualTo(2000);
    }
    assertThat(anna.get(one(rule)).data().path("pushRule")).isEqualTo(rule);
    assertThat(server.http().get(RULES).status()).isEqualTo(401);
  }

  @Test
  void deletesARule() {
    JsonNode rule = create();

    assertThat(anna.delete(one(rule)).data().path("message").asText())
        .isEqualTo("Push rule deleted successfully");

    assertThat(anna.delete(one(rule)).code()).isEqualTo(3);
    assertThat(anna.get(RULES).data().path("pushRules")).isEmpty();
  }

  @Test
  void triesTheChannelsInTheirOrderUpToTheFirstThatFails() {
    List<PushChannel> tried = new ArrayList<>();
    setup.memory.onPush((channel, message) -> {
      tried.add(channel);
      return channel instanceof PushChannel.Meow
          ? new SendOutcome.Refused("it answered with status 404", false)
          : new SendOutcome.Sent();
    });
    JsonNode rule =
        create(
            "{\"channels\":[{\"type\":\"email\"},{\"type\":\"meow\",\"nickname\":\"n\"},"
                + "{\"type\":\"email\"}]}");

    Http.Answer answer = anna.send("POST", one(rule) + "/test");

    assertThat(answer.code()).isEqualTo(2000);
    assertThat(answer.json().path("msg").asText()).contains("meow: it answered with status 404");
    assertThat(tried).hasSize(2);
  }

  @Test
  void holdsOffWhoeverTestsTooOften() {
    String path = one(create()) + "/test";
    for (int i = 0; i < 10; i++) {
      assertThat(anna.send("POST", path).code()).isZero();
    }

    Http.Answer answer = anna.send("POST", path);

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo(6);
    assertThat(answer.header("Retry-After")).contains("600");
  }

  @Test
  void saysThatATestWasSent() {
    JsonNode rule = create();
    assertThat(anna.send("POST", one(rule) + "/test").data().path("message").asText())
        .isEqualTo("Test push sent successfully");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\":\"pigeon\"}", "{}", "{\"type\":\"feishu\"}", "{\"type\":7}"})
  void keepsChannelsThatCanNotBeUsedAndSaysSoWhenTheyAreTried(String channel) {
    JsonNode rule = create("{\"channels\":[" + channel + "]}");

    assertThat(rule.path("channels").get(0).toString()).isEqualTo(channel);
    assertThat(anna.send("POST", one(rule) + "/test").code()).isEqualTo(2000);
  }

  @Test
  void tellsWhatBecameOfMessages() {
    JsonNode rule = create();
    AccountId owner = new AccountId(rule.path("uid").asText());
    for (int i = 1; i <= 3; i++) {
      LocalDate day = LocalDate.of(2026, 1, i);
      setup.unit.write(() -> {
        Pushing.announcements(setup)
            .announce(
                owner,
                Occasion.of("test", "x"),
                day,
                PushMessage.of("Title", "text", Optional.empty()));
        return 0;
      });
    }

    JsonNode data = anna.get(one(rule) + "/deliveries?limit=2").data();

    assertThat(data.path("items")).hasSize(2);
    assertThat(data.path("pagination").path("total").asInt()).isEqualTo(3);
    JsonNode item = data.path("items").get(0);
    assertThat(item.path("state").asText()).isEqualTo("waiting");
    assertThat(item.path("channelType").asText()).isEqualTo("feishu");
    assertThat(item.path("tries").asInt(-1)).isZero();
    assertThat(item.path("nextTryAt").isNumber()).isTrue();
    assertThat(item.has("endedAt")).isFalse();
    assertThat(data.toString()).doesNotContain("https://example.org");
  }

  private JsonNode create() {
    return create("{}");
  }

  private JsonNode create(String more) {
    return anna.post(RULES, merged(more)).data().path("pushRule");
  }

  /** The usual rule, with these fields instead: of two with one name, the last counts. */
  private static String merged(String more) {
    String inner = more.substring(1, more.length() - 1);
    return inner.isEmpty() ? RULE : RULE.substring(0, RULE.length() - 1) + "," + inner + "}";
  }

  private static String one(JsonNode rule) {
    return RULES + "/" + rule.path("id").asText();
  }
}
