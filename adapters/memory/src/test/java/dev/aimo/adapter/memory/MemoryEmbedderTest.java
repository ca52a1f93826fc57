package dev.aimo.adapter.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbedderContract;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryEmbedderTest extends EmbedderContract {

  private final MemoryAdapter memory = new MemoryAdapter();

  @Override
  protected Embedder embedder() {
    return memory.embedder();
  }

  @Test
  void bringsTextsTogetherThatShareWords() {
    List<Vector> vectors =
        embedder().embed(List.of("a lighthouse at sea", "the lighthouse", "bread and butter"));

    assertThat(vectors.get(0).similarity(vectors.get(1)))
        .isGreaterThan(vectors.get(0).similarity(vectors.get(2)) + 0.2);
  }

  @Test
  void speaksForEveryModelOfThisProvider() {
    EmbeddingModel other = new EmbeddingModel("memory", "other", 1_536);

    Embedder speaking = embedder().forModel(other).orElseThrow();

    assertThat(speaking.model()).isEqualTo(other);
    assertThat(speaking.embed(List.of("text")).getFirst().dimensions()).isEqualTo(1_536);
  }

  @Test
  void doesWhatTestsWantItToDoBefore() {
    List<String> seen = new ArrayList<>();
    memory.onEmbedding(seen::addAll);
    embedder().embed(List.of("one", "two"));
    assertThat(seen).containsExactly("one", "two");

    PortFailure failure = new PortFailure("embedder", true, new IllegalStateException("away"));
    memory.onEmbedding(_ -> {
      throw failure;
    });
    assertThatThrownBy(() -> embedder().embed(List.of("one"))).isSameAs(failure);
  }
}
