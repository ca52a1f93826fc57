package dev.aimo.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.error.Forbidden;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.ModelRefusal;
import dev.aimo.domain.outbound.NamedBy;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UserModelRoutesTest {

  private static final String MODELS = Http.API + "/user-models";
  private static final String TAG_MODEL = Http.API + "/user-feature-configs/tag-model";
  private static final String KEY = "sk-0123456789abcdef";
  private static final String MASK = "••••••••cdef";

  private final Server.Setup setup = Server.setup();
  private final Server server = start();
  private final Http anna = server.http().asAnna();
  private final Http ben = server.http().asBen();
  private final AtomicReference<Optional<String>> keyUsed = new AtomicReference<>(Optional.empty());

  private Server start() {
    setup.systemModel =
        Optional.of(
            new ModelEndpoint(
                URI.create("https://system.example/v1"),
                NamedBy.OPERATOR,
                Optional.empty(),
                "system"));
    return setup.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void setsModelsUpAndShowsNoKeys() {
    assertThat(anna.get(MODELS).data().toString()).isEqualTo("{\"models\":[]}");
    Http.Answer created = anna.post(MODELS, model(Map.of("name", " My model ", "isDefault", true)));

    assertThat(created.text()).doesNotContain(KEY);
    JsonNode model = created.data();
    assertThat(model.path("id").asText()).startsWith("u");
    assertThat(model.path("name").asText()).isEqualTo("My model");
    assertThat(model.path("apiKey").asText()).isEqualTo(MASK);
    assertThat(model.path("isDefault").asBoolean()).isTrue();
    assertThat(model.has("apiBaseUrl")).isFalse();
    assertThat(model.path("createdAt").asText()).isEqualTo("2026-11-20T10:00:00.000Z");
    assertThat(anna.get(one(model)).data()).isEqualTo(model);
    assertThat(anna.get(MODELS).data().path("models").path(0)).isEqualTo(model);
  }

  @Test
  void wantsAllThatAModelNeeds() {
    for (String field : List.of("name", "provider", "apiKey", "modelName")) {
      Map<String, Object> fields = model(Map.of());
      fields.remove(field);
      assertThat(anna.post(MODELS, fields).code()).as(field).isEqualTo(2);
      fields.put(field, "  ");
      assertThat(anna.post(MODELS, fields).code()).as(field).isEqualTo(2);
      for (Object wrong : List.of(7, true, List.of("x"), Map.of("a", "b"))) {
        fields.put(field, wrong);
        assertThat(anna.post(MODELS, fields).code()).as(field).isEqualTo(2000);
      }
      fields.put(field, "x".repeat(501));
      assertThat(anna.post(MODELS, fields).code()).as(field).isEqualTo(2000);
    }
    assertThat(anna.post(MODELS, model(Map.of("apiKey", MASK))).code()).isEqualTo(2);
    assertThat(anna.post(MODELS, model(Map.of("apiKey", "a\r\nb"))).code()).isEqualTo(2000);
    assertThat(anna.post(MODELS, model(Map.of("isDefault", "yes"))).code()).isEqualTo(2000);
    assertThat(anna.post(MODELS, "[]").code()).isNotZero();
    assertThat(anna.get(MODELS).data().path("models")).isEmpty();
  }

  @Test
  void keepsTheKeyWhenItsMaskComesBack() {
    JsonNode model = created(Map.of("apiBaseUrl", "https://models.example/v1"));
    for (String sent : List.of(MASK, "", "  ")) {
      assertThat(anna.put(one(model), Map.of("apiKey", sent, "name", "x" + sent)).code()).isZero();
    }
    assertThat(anna.put(one(model), "{}").code()).isZero();

    assertThat(keyThatIsUsed(model)).contains(KEY);
    anna.put(one(model), Map.of("apiKey", "sk-another-key-1234"));
    assertThat(keyThatIsUsed(model)).contains("sk-another-key-1234");
  }

  @Test
  void changesAndClears() {
    JsonNode model = created(Map.of("apiBaseUrl", "https://models.example/v1"));

    JsonNode changed =
        anna.put(one(model), "{\"apiBaseUrl\":null,\"modelName\":\"y\",\"userId\":\"z\"}").data();

    assertThat(changed.has("apiBaseUrl")).isFalse();
    assertThat(changed.path("modelName").asText()).isEqualTo("y");
    assertThat(changed.path("userId")).isEqualTo(model.path("userId"));
    assertThat(anna.put(one(model), Map.of("name", " ")).code()).isEqualTo(2);
  }

  @Test
  void hasOneDefault() {
    JsonNode first = created(Map.of("name", "first"));
    JsonNode second = created(Map.of("name", "second", "isDefault", true));
    JsonNode third = created(Map.of("name", "third", "isDefault", true));
    assertThat(defaults()).containsExactly("third");

    anna.put(one(second), Map.of("isDefault", true));
    assertThat(defaults()).containsExactly("second");
    assertThat(anna.send("PATCH", one(third) + "/set-default").data().path("isDefault").asBoolean())
        .isTrue();
    assertThat(defaults()).containsExactly("third");

    assertThat(anna.delete(one(third)).data().toString()).isEqualTo("{\"deleted\":true}");
    assertThat(defaults()).hasSize(1);
    anna.delete(one(first));
    anna.delete(one(second));
    assertThat(defaults()).isEmpty();
  }

  @Test
  void keepsAccountsApart() {
    JsonNode model = created(Map.of());
    for (String path : List.of(one(model), MODELS + "/nope", MODELS + "/%00")) {
      assertThat(ben.get(path).code()).isEqualTo(3);
      assertThat(ben.put(path, Map.of("name", "x")).code()).isEqualTo(3);
      assertThat(ben.delete(path).code()).isEqualTo(3);
      assertThat(ben.send("PATCH", path + "/set-default").code()).isEqualTo(3);
    }
    assertThat(ben.get(MODELS).data().path("models")).isEmpty();
    assertThat(ben.put(TAG_MODEL, Map.of("userModelId", id(model))).code()).isEqualTo(3);
    assertThat(anna.get(one(model)).data()).isEqualTo(model);
  }

  @Test
  void takesNoMoreThanAHundred() {
    for (int i = 0; i < 100; i++) {
      assertThat(anna.post(MODELS, model(Map.of())).code()).isZero();
    }
    assertThat(anna.post(MODELS, model(Map.of())).code()).isEqualTo(6);
    assertThat(ben.post(MODELS, model(Map.of())).code()).isZero();
  }

  @Test
  void triesAModel() {
    listen("OK");
    JsonNode tried = anna.post(MODELS + "/test", model(Map.of())).data();

    assertThat(tried.path("success").asBoolean()).isTrue();
    assertThat(tried.path("response").asText()).isEqualTo("OK");
    assertThat(keyUsed.get()).contains(KEY);
    created(Map.of());
    assertThat(anna.post(MODELS + "/test", model(Map.of("apiKey", MASK))).code()).isZero();
    assertThat(keyUsed.get()).contains(KEY);
    assertThat(ben.post(MODELS + "/test", model(Map.of("apiKey", MASK))).code()).isEqualTo(2);
  }

  @Test
  void refusesToTryWhatCanNotBeRight() {
    listen("OK");
    assertThat(tried(Map.of("provider", "acme"))).isEqualTo(2);
    assertThat(tried(Map.of("provider", "other"))).isEqualTo(2);
    assertThat(tried(Map.of("modelName", " "))).isEqualTo(2);
    assertThat(tried(Map.of("apiBaseUrl", "http://127.0.0.1:18080/v1"))).isEqualTo(5);
    assertThat(tried(Map.of("apiBaseUrl", "https://openai.com.example/v1"))).isEqualTo(5);
    assertThat(tried(Map.of("apiBaseUrl", "no address"))).isEqualTo(2);
    assertThat(keyUsed.get()).isEmpty();
  }

  @Test
  void saysWhatTheServerAnsweredInstead() {
    setup.memory.onAsking((_, _) -> {
      throw new PortFailure("model", false, new ModelRefusal(401, "Incorrect API key"));
    });
    Http.Answer refused = anna.post(MODELS + "/test", model(Map.of()));
    assertThat(refused.code()).isEqualTo(5000);
    assertThat(refused.text()).contains("401: Incorrect API key");

    setup.memory.onAsking((_, _) -> {
      throw new PortFailure("model", true, new IllegalStateException("10.0.0.1 refused"));
    });
    Http.Answer failed = anna.post(MODELS + "/test", model(Map.of()));
    assertThat(failed.code()).isEqualTo(5000);
    assertThat(failed.text()).doesNotContain("10.0.0.1");

    setup.memory.onAsking((_, _) -> {
      throw new Forbidden(Reason.ADDRESS_NOT_ALLOWED);
    });
    assertThat(tried(Map.of())).isEqualTo(5);
  }

  @Test
  void choosesTheModelThatSuggestsTags() {
    assertThat(anna.get(TAG_MODEL).data().toString()).isEqualTo("{\"userModelId\":null}");
    JsonNode model = created(Map.of());

    assertThat(
            anna.put(TAG_MODEL, Map.of("userModelId", id(model)))
                .data()
                .path("userModelId")
                .asText())
        .isEqualTo(id(model));
    assertThat(anna.get(TAG_MODEL).data().path("userModelId").asText()).isEqualTo(id(model));
    assertThat(anna.put(TAG_MODEL, Map.of("userModelId", "nope")).code()).isEqualTo(3);
    assertThat(anna.put(TAG_MODEL, "{}").code()).isEqualTo(2);
    assertThat(anna.put(TAG_MODEL, "{\"userModelId\":7}").code()).isEqualTo(2000);

    anna.delete(one(model));
    assertThat(anna.get(TAG_MODEL).data().path("userModelId").isNull()).isTrue();
    assertThat(anna.put(TAG_MODEL, "{\"userModelId\":null}").code()).isZero();
  }

  @Test
  void suggestsTags() {
    listen("[\"Rust\", \"日记\"]");
    assertThat(anna.post(Http.API + "/ai/generate-tags", Map.of("content", "x")).data().toString())
        .isEqualTo("{\"tags\":[\"rust\",\"日记\"]}");
    assertThat(keyUsed.get()).as("that of the system").isEmpty();

    anna.put(TAG_MODEL, Map.of("userModelId", id(created(Map.of()))));
    anna.post(Http.API + "/ai/generate-tags", Map.of("content", "x", "memoId", "m"));
    assertThat(keyUsed.get()).contains(KEY);
    for (String wrong : List.of("{}", "{\"content\":\" \"}", "{\"content\":null}")) {
      assertThat(anna.post(Http.API + "/ai/generate-tags", wrong).code()).isEqualTo(2);
    }
    assertThat(anna.post(Http.API + "/ai/generate-tags", "{\"content\":5}").code()).isEqualTo(2000);
  }

  @Test
  void failsToSuggestTagsWithACodeAndNoDetails() {
    setup.memory.onAsking((_, _) -> {
      throw new PortFailure("model", true, new IllegalStateException("secret"));
    });
    Http.Answer failed = anna.post(Http.API + "/ai/generate-tags", Map.of("content", "x"));
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.text()).doesNotContain("secret");
  }

  @Test
  void listsTheTools() {
    JsonNode tool = anna.get(Http.API + "/ai/tools").data().path("tools").path(0);
    assertThat(tool.path("id").asText()).isEqualTo("generate-tags");
    assertThat(tool.path("icon").asText()).isEqualTo("Tags");
  }

  private void listen(String answer) {
    setup.memory.onAsking((endpoint, _) -> {
      keyUsed.set(endpoint.key().map(ApiKey::value));
      return answer;
    });
  }

  private Optional<String> keyThatIsUsed(JsonNode model) {
    listen("[]");
    anna.put(TAG_MODEL, Map.of("userModelId", id(model)));
    anna.post(Http.API + "/ai/generate-tags", Map.of("content", "x"));
    return keyUsed.get();
  }

  private int tried(Map<String, Object> other) {
    return anna.post(MODELS + "/test", model(other)).code();
  }

  private JsonNode created(Map<String, Object> other) {
    return anna.post(MODELS, model(other)).data();
  }

  private List<String> defaults() {
    return anna.get(MODELS)
        .data()
        .path("models")
        .valueStream()
        .filter(model -> model.path("isDefault").asBoolean())
        .map(model -> model.path("name").asText())
        .toList();
  }

  private static Map<String, Object> model(Map<String, Object> other) {
    Map<String, Object> fields =
        new HashMap<>(
            Map.of("name", "model", "provider", "openai", "apiKey", KEY, "modelName", "gpt-x"));
    fields.putAll(other);
    return fields;
  }

  private static String one(JsonNode model) {
    return MODELS + "/" + id(model);
  }

  private static String id(JsonNode model) {
    return model.path("id").asText();
  }
}
