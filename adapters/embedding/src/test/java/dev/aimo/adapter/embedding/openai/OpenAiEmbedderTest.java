package dev.aimo.adapter.embedding.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.adapter.embedding.remote.Endpoint;
import dev.aimo.adapter.embedding.remote.Patience;
import dev.aimo.adapter.embedding.remote.PlayedService;
import dev.aimo.adapter.embedding.remote.Service;
import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbedderContract;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OpenAiEmbedderTest extends EmbedderContract {

  private static final EmbeddingModel MODEL = new EmbeddingModel("openai", "played", 3);

  private final PlayedService server = new PlayedService();
  private final Service service =
      new Service("embeddings", Patience.USUAL, _ -> {}, InstantSource.system());

  @BeforeEach
  void start() {
    server.usually(PlayedOpenAi::answer);
  }

  @AfterEach
  void stop() {
    service.close();
    server.close();
  }

  @Override
  protected Embedder embedder() {
    return new OpenAiEmbedder(
        service, new Endpoint(server.base(), "sk-test"), MODEL, _ -> Optional.empty());
  }

  @Test
  void asksForTheDimensionsOfTheModel() {
    embedder().embed(List.of("a lighthouse"));

    assertThat(server.asked().getFirst())
        .isEqualTo(
            new PlayedService.Question(
                "POST",
                "/v1/embeddings",
                "Bearer sk-test",
                "{\"model\":\"played\",\"input\":[\"a lighthouse\"],\"dimensions\":3,\"encoding_format\":\"float\"}"));
  }

  @Test
  void asksNothingForNoTexts() {
    embedder().embed(List.of());

    assertThat(server.asked()).isEmpty();
  }

  @Test
  void sendsManyShortTextsAtOnce() {
    embedder().embed(IntStream.range(0, 300).mapToObj(i -> "text " + i).toList());

    assertThat(inputs()).extracting(JsonNode::size).containsExactly(128, 128, 44);
  }

  @Test
  void sendsFewLongTextsAtOnce() {
    embedder().embed(Collections.nCopies(40, "x".repeat(5_000)));

    assertThat(inputs()).extracting(JsonNode::size).containsExactly(20, 20);
  }

  @Test
  void letsLongerPartsCountForMore() {
    String most = "x".repeat(Parts.LONGEST);
    Vector both = vector(most + "y");

    assertThat(both.similarity(vector(most))).isCloseTo(1, within(1e-4));
    assertThat(both.similarity(vector("y"))).isLessThan(0.999);
  }

  @Test
  void takesTheOrderOfTheAnswerWhereThereAreNoIndexes() {
    server.next(200, "{\"data\":[{\"embedding\":[1,0,0]},{\"embedding\":[0,1,0]}]}");

    assertThat(embedder().embed(List.of("a", "b")))
        .containsExactly(Vector.of(1, 0, 0), Vector.of(0, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"data\":null}",
        "{\"data\":5}",
        "{\"data\":[]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,0,0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,0,0]},{\"index\":0,\"embedding\":[1,0,0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,0,0]},{\"index\":2,\"embedding\":[1,0,0]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1,0,0]},{\"index\":-1,\"embedding\":[1,0,0]}]}",
        "{\"data\":[{\"embedding\":[1,0,0]},{\"embedding\":[1,0,0]},{\"embedding\":[1,0,0]}]}"
      })
  void takesNoOtherNumberOfVectors(String answer) {
    server.next(200, answer);

    assertThat(failure(List.of("a", "b")))
        .hasMessageContaining("for 2 texts")
        .returns(false, PortFailure::retryable);
  }

  @Test
  void namesBothLengthsWhenTheyDiffer() {
    server.next(200, "{\"data\":[{\"index\":0,\"embedding\":[1,0,0,0]}]}");

    assertThat(failure(List.of("a")))
        .hasMessageContaining("4 numbers instead of 3")
        .returns(false, PortFailure::retryable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"NaN\",0,0", "null,1,0", "1e999,0,0", "0,0,0", "[],[],[]"})
  void takesNoNumbersWithoutADirection(String numbers) {
    server.next(200, "{\"data\":[{\"index\":0,\"embedding\":[" + numbers + "]}]}");

    assertThat(failure(List.of("a")))
        .hasMessageContaining("no direction")
        .returns(false, PortFailure::retryable);
  }

  @Test
  void failsAsAWholeWhenOneRequestIsRefused() {
    server.next(exchange -> exchange.sendResponseHeaders(400, -1));

    assertThat(failure(List.of("a", "b"))).returns(false, PortFailure::retryable);
    assertThat(server.asked()).hasSize(1);
  }

  private List<JsonNode> inputs() {
    return server.asked().stream()
        .map(question -> PlayedOpenAi.read(question.body()).path("input"))
        .toList();
  }

  private Vector vector(String text) {
    return embedder().embed(List.of(text)).getFirst();
  }

  private PortFailure failure(List<String> texts) {
    return catchThrowableOfType(PortFailure.class, () -> embedder().embed(texts));
  }
}
