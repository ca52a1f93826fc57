package dev.aimo.adapter.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.embedding.local.LocalModel;
import dev.aimo.adapter.embedding.remote.PlayedService;
import dev.aimo.domain.embedding.Depiction;
import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingModel;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EmbeddingAdapterTest {

  private static final EmbeddingModel EARLIER = new EmbeddingModel("openai", "earlier", 2);

  private final PlayedService server = new PlayedService();
  private final Map<String, String> variables = new HashMap<>();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksTheServiceOfItsSettings() {
    setService();
    server.usually(_ -> "{\"data\":[{\"index\":0,\"embedding\":[3,4]}]}");

    try (EmbeddingAdapter adapter = open()) {
      assertThat(embedder(adapter).model())
          .isEqualTo(new EmbeddingModel("openai", "text-embedding-3-small", 2));
      assertThat(embedder(adapter).embed(List.of("a")).getFirst().values())
          .containsExactly(0.6f, 0.8f);
    }
  }

  @Test
  void asksNobodyBeforeItIsAsked() {
    setService();

    try (EmbeddingAdapter adapter = open()) {
      adapter.start();
      adapter.embedder();
    }
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void embedsInsideThisProcessWithoutASetting() {
    try (EmbeddingAdapter adapter = open()) {
      adapter.start();

      assertThat(embedder(adapter).embed(List.of("a lighthouse"))).hasSize(1);
    }
  }

  @Test
  void speaksForEarlierModelsOfTheService() {
    setService();
    variables.put("EMBEDDING_PROVIDER", "local");
    server.usually(_ -> "{\"data\":[{\"index\":0,\"embedding\":[3,4]}]}");

    try (EmbeddingAdapter adapter = open()) {
      Embedder earlier = embedder(adapter).forModel(EARLIER).orElseThrow();

      assertThat(earlier.model()).isEqualTo(EARLIER);
      assertThat(earlier.embed(List.of("a"))).hasSize(1);
      assertThat(server.asked().getFirst().body()).contains("\"earlier\"", "\"dimensions\":2");
    }
  }

  @Test
  void speaksForNoModelOfAServiceThatIsNotSetUp() {
    try (EmbeddingAdapter adapter = open()) {
      assertThat(embedder(adapter).forModel(EARLIER)).isEmpty();
    }
  }

  @Test
  void speaksForTheModelsInsideThisProcessWhateverIsChosen() {
    setService();

    try (EmbeddingAdapter adapter = open()) {
      for (LocalModel model : LocalModel.values()) {
        assertThat(embedder(adapter).forModel(model.model()).orElseThrow().model())
            .isEqualTo(model.model());
      }
    }
  }

  @Test
  void hasNothingWhereItIsSwitchedOff() {
    variables.put("EMBEDDING_PROVIDER", "none");

    try (EmbeddingAdapter adapter = open()) {
      adapter.start();

      assertThat(adapter.embedder()).isEmpty();
      assertThat(adapter.pictures()).isEmpty();
    }
  }

  @Test
  void embedsPicturesWhereTheyAreEnabled() {
    variables.put("MULTIMODAL_EMBEDDING_ENABLED", "true");
    variables.put("MULTIMODAL_EMBEDDING_DIMENSION", "2");
    variables.put("DASHSCOPE_API_KEY", "sk-test");
    variables.put("DASHSCOPE_BASE_URL", server.base().toString());
    server.usually(_ -> "{\"output\":{\"embeddings\":[{\"embedding\":[3,4]}]}}");

    try (EmbeddingAdapter adapter = open()) {
      assertThat(adapter.pictures().orElseThrow().embed(new Depiction.Described("a")).dimensions())
          .isEqualTo(2);
    }
  }

  private void setService() {
    variables.put("OPENAI_API_KEY", "sk-test");
    variables.put("OPENAI_BASE_URL", server.base().toString());
    variables.put("OPENAI_EMBEDDING_DIMENSIONS", "2");
  }

  private static Embedder embedder(EmbeddingAdapter adapter) {
    return adapter.embedder().orElseThrow();
  }

  private EmbeddingAdapter open() {
    return EmbeddingAdapter.open(
        EmbeddingSettings.read(name -> Optional.ofNullable(variables.get(name))),
        InstantSource.system());
  }
}
