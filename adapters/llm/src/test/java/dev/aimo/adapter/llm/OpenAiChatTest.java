package dev.aimo.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.model.ApiKey;
import dev.aimo.domain.model.ChatMessage;
import dev.aimo.domain.model.ChatRequest;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.model.ModelRefusal;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.outbound.OutboundCall;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiChatTest {

  private static final String KEY = "sk-0123456789abcdef";
  private static final ChatRequest REQUEST =
      new ChatRequest(
          List.of(ChatMessage.instructions("be brief"), ChatMessage.question("日记?")),
          0.5,
          OptionalInt.of(50),
          Duration.ofSeconds(30));
  private static final String GOOD =
      "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"yes\"}}]}";

  private final PlayedWorld world = new PlayedWorld();
  private final List<Duration> pauses = new ArrayList<>();
  private final OpenAiChat chat =
      new OpenAiChat(
          world,
          new Tries(pauses::add, InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"))));

  @Test
  void asksAsTheProtocolHasIt() throws IOException {
    world.answers(200, GOOD);

    assertThat(chat.answer(endpoint("https://models.example/v1/?api-version=7"), REQUEST))
        .isEqualTo("yes");

    OutboundCall call = world.calls.getFirst();
    assertThat(call.address())
        .hasToString("https://models.example/v1/chat/completions?api-version=7");
    assertThat(call.namedBy()).isEqualTo(NamedBy.ACCOUNT);
    assertThat(call.headers()).containsEntry("Authorization", "Bearer " + KEY);
    assertThat(call.patience()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    JsonNode body = new ObjectMapper().readTree(call.body().orElseThrow());
    assertThat(body.path("model").asText()).isEqualTo("gpt-x");
    assertThat(body.path("temperature").asDouble()).isEqualTo(0.5);
    assertThat(body.path("max_tokens").asInt()).isEqualTo(50);
    assertThat(body.path("messages").path(0).path("role").asText()).isEqualTo("system");
    assertThat(body.path("messages").path(1).path("content").asText()).isEqualTo("日记?");
    assertThat(body.has("stream")).isFalse();
  }

  @Test
  void sendsNoKeyWhereThereIsNone() {
    world.answers(200, GOOD);

    chat.answer(
        new ModelEndpoint(
            URI.create("http://localhost:11434/v1"), NamedBy.OPERATOR, Optional.empty(), "x"),
        REQUEST);

    assertThat(world.calls.getFirst().headers()).doesNotContainKey("Authorization");
  }

  @Test
  void readsContentInParts() {
    world.answers(
        200,
        "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"a\"},\"b\",{\"type\":\"image\"}]}}]}");

    assertThat(answer()).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>",
        "{",
        "{}",
        "{\"choices\":[]}",
        "{\"choices\":{}}",
        "{\"choices\":[{}]}",
        "{\"choices\":[{\"message\":{\"content\":null}}]}",
        "{\"choices\":[{\"message\":{\"content\":\"  \"}}]}",
        "{\"choices\":[{\"message\":{\"content\":{\"a\":1}}}]}"
      })
  void failsWithoutAnotherTryWhenTheAnswerIsNone(String body) {
    world.answers(200, body);

    assertThat(failure().port()).isEqualTo("model");
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504, 529})
  void asksAgainWhenThatMayHelp(int status) {
    world.answers(status, "{}").breaks(true).answers(200, GOOD);

    assertThat(answer()).isEqualTo("yes");
    assertThat(pauses).hasSize(2);
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    assertThat(pauses.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_000));
  }

  @Test
  void givesUpAfterThreeTries() {
    world.answers(503, "{}").answers(503, "{}").answers(503, "{}");

    assertThat(failure().retryable()).isTrue();
    assertThat(world.calls).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 402, 403, 404, 405, 413, 422})
  void doesNotInsistWhenItIsRefused(int status) {
    world.answers(status, "{\"error\":{\"message\":\"no\\nkey " + KEY + " here\"}}");

    PortFailure failure = failure();

    assertThat(failure.retryable()).isFalse();
    assertThat(failure).hasMessage("model: it answered with status " + status);
    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            ModelRefusal.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(status);
              assertThat(refusal.said()).isEqualTo("no key ••••••••cdef here");
            });
    assertThat(world.calls).hasSize(1);
  }

  @Test
  void doesNotInsistWhenNothingIsPaidForAnyMore() {
    world.answers(429, "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"pay\"}}");

    assertThat(failure().retryable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "0, 0",
    "'Fri, 20 Nov 2026 10:00:09 GMT', 9",
    "'Fri, 20 Nov 2026 09:00:00 GMT', 0"
  })
  void waitsAsLongAsItIsAskedTo(String header, int seconds) {
    world.answers(429, Map.of("retry-after", header), "{}").answers(200, GOOD);

    assertThat(answer()).isEqualTo("yes");
    assertThat(pauses).containsExactly(Duration.ofSeconds(seconds));
  }

  @Test
  void doesNotWaitLongerThanItsPatience() {
    world.answers(429, Map.of("retry-after", "31"), "{}");

    assertThat(failure().retryable()).isTrue();
    assertThat(pauses).isEmpty();
  }

  @Test
  void seesAnErrorInTheClothesOfAnAnswer() {
    world
        .answers(200, "{\"error\":{\"code\":502,\"message\":\"upstream\"}}")
        .answers(200, "{\"error\":\"unknown model\"}");

    PortFailure failure = failure();

    assertThat(failure.getCause())
        .isInstanceOfSatisfying(
            ModelRefusal.class, refusal -> assertThat(refusal.said()).isEqualTo("unknown model"));
    assertThat(world.calls).hasSize(2);
  }

  @Test
  void handsPiecesOver() {
    world.answers(
        200,
        """
        : keep-alive

        event: message
        data: {"choices":[{"delta":{"role":"assistant","content":""}}]}

        data:{"choices":[{"delta":{"content":"one "}}]}

        data: {"choices":[{"delta":{"content":null},"finish_reason":null}]}
        data: {"choices":[{"delta":{"content":[{"type":"text","text":"two"}]}}]}
        data: {"choices":[],"usage":{"total_tokens":3}}
        data: [DONE]
        """);

    assertThat(streamed()).containsExactly("one ", "two");
    assertThat(world.calls.getFirst().body().orElseThrow()).contains("\"stream\":true");
  }

  @Test
  void takesAReasonToFinishForTheEnd() {
    world.answers(
        200,
        """
        data: {"choices":[{"delta":{"content":"one"}}]}
        data: {"choices":[{"delta":{},"finish_reason":"stop"}]}
        """);

    assertThat(streamed()).containsExactly("one");
  }

  @Test
  void takesAWholeAnswerFromWhoKnowsNoPieces() {
    world.answers(200, GOOD);

    assertThat(streamed()).containsExactly("yes");
  }

  @Test
  void failsWhenAStreamBreaksOff() {
    world.answers(200, "data: {\"choices\":[{\"delta\":{\"content\":\"one\"}}]}\n");
    List<String> pieces = new ArrayList<>();

    PortFailure failure =
        catchThrowableOfType(
            PortFailure.class, () -> chat.stream(endpoint(), REQUEST, pieces::add));

    assertThat(failure.port()).isEqualTo("model");
    assertThat(pieces).containsExactly("one");
    assertThat(world.calls).as("nothing is said twice").hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {\"choices\":[{\"delta\":{\"content\":\"one\"}}]}\ndata: {broken\ndata: [DONE]\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"one\"}}]}\ndata: {\"error\":{\"message\":\"x\"}}\n",
        "data: [DONE]\n",
        "data: {\"error\":{\"message\":\"x\"}}\ndata: [DONE]\n",
        "<html></html>"
      })
  void failsWhenAStreamIsNoAnswer(String body) {
    world.answers(200, body);

    assertThat(
            catchThrowableOfType(
                PortFailure.class, () -> chat.stream(endpoint(), REQUEST, piece -> {})))
        .isNotNull();
    assertThat(world.calls).hasSize(1);
  }

  @Test
  void asksAgainForAStreamThatDidNotBegin() {
    world.answers(200, "").breaks(true).answers(200, "data: " + GOOD_PIECE + "\ndata: [DONE]\n");

    assertThat(streamed()).containsExactly("yes");
  }

  private static final String GOOD_PIECE = "{\"choices\":[{\"delta\":{\"content\":\"yes\"}}]}";

  private List<String> streamed() {
    List<String> pieces = new ArrayList<>();
    chat.stream(endpoint(), REQUEST, pieces::add);
    return pieces;
  }

  private String answer() {
    return chat.answer(endpoint(), REQUEST);
  }

  private PortFailure failure() {
    return catchThrowableOfType(PortFailure.class, this::answer);
  }

  private static ModelEndpoint endpoint() {
    return endpoint("https://models.example/v1");
  }

  private static ModelEndpoint endpoint(String base) {
    return new ModelEndpoint(
        URI.create(base), NamedBy.ACCOUNT, Optional.of(new ApiKey(KEY)), "gpt-x");
  }
}
