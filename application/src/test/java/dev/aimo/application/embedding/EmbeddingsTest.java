package dev.aimo.application.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.index.Gate;
import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingCache;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {

  private static final EmbeddingModel UNKNOWN = new EmbeddingModel("nobody", "unknown", 8);

  private final MemoryAdapter ports = new MemoryAdapter();
  private final Gate gate = new Gate();
  private final EmbeddingCache cache = gate.before(EmbeddingCache.class, ports.embeddingCache());
  private final Embedder embedder = ports.embedder();
  private final EmbeddingModel model = embedder.model();
  private final Embeddings embeddings = new Embeddings(Optional.of(embedder), cache);
  private final List<List<String>> sent = new ArrayList<>();

  EmbeddingsTest() {
    ports.onEmbedding(texts -> sent.add(List.copyOf(texts)));
  }

  @Test
  void givesOneVectorForEachTextInTheirOrder() {
    List<Vector> vectors = embeddings.embedAll(model, List.of("bread", "lighthouse", "bread"));

    assertThat(vectors)
        .containsExactly(expected("bread"), expected("lighthouse"), expected("bread"));
  }

  @Test
  void sendsEachTextOnce() {
    embeddings.embedAll(model, List.of("bread", "lighthouse", "bread"));

    assertThat(sent).containsExactly(List.of("bread", "lighthouse"));
  }

  @Test
  void tellsTextsApartThatDifferInBlanks() {
    embeddings.embedAll(model, List.of("bread", "bread ", "Bread"));

    assertThat(sent).containsExactly(List.of("bread", "bread ", "Bread"));
  }

  @Test
  void sendsOnlyWhatIsNotInTheCache() {
    embeddings.embedAll(model, List.of("bread"));
    sent.clear();

    List<Vector> vectors = embeddings.embedAll(model, List.of("lighthouse", "bread"));

    assertThat(sent).containsExactly(List.of("lighthouse"));
    assertThat(vectors).containsExactly(expected("lighthouse"), expected("bread"));
  }

  @Test
  void takesNothingFromTheCacheOfAnotherModel() {
    EmbeddingModel other = new EmbeddingModel(model.provider(), "other", model.dimensions());
    embeddings.embedAll(model, List.of("bread"));
    sent.clear();

    embeddings.embedAll(other, List.of("bread"));

    assertThat(sent).containsExactly(List.of("bread"));
  }

  @Test
  void sendsNothingForNoTexts() {
    assertThat(embeddings.embedAll(model, List.of())).isEmpty();
    assertThat(sent).isEmpty();
  }

  @Test
  void sendsNoMoreAtOnceThanIsWorthIt() {
    List<String> texts =
        IntStream.range(0, 2 * embedder.batch() + 1).mapToObj(i -> "text " + i).toList();

    List<Vector> vectors = embeddings.embedAll(model, texts);

    assertThat(sent).extracting(List::size).containsExactly(embedder.batch(), embedder.batch(), 1);
    assertThat(vectors.getLast()).isEqualTo(expected(texts.getLast()));
  }

  @Test
  void keepsWhatWasDoneBeforeAFailure() {
    List<String> texts =
        IntStream.range(0, embedder.batch() + 1).mapToObj(i -> "text " + i).toList();
    ports.onEmbedding(batch -> {
      sent.add(List.copyOf(batch));
      if (sent.size() == 2) {
        throw new PortFailure("embedder", true, new IllegalStateException("away"));
      }
    });
    assertThatThrownBy(() -> embeddings.embedAll(model, texts)).isInstanceOf(PortFailure.class);

    embeddings.embedAll(model, texts);

    assertThat(sent.getLast()).containsExactly(texts.getLast());
  }

  @Test
  void doesWithoutACacheThatFails() {
    gate.close();

    assertThat(embeddings.embedAll(model, List.of("bread"))).containsExactly(expected("bread"));
  }

  @Test
  void doesWithoutACacheThatTakesNothing() {
    gate.onCall(method -> {
      if (method.equals("addAll")) {
        throw new PortFailure("index", true, new IllegalStateException("read only"));
      }
    });

    assertThat(embeddings.embedAll(model, List.of("bread"))).containsExactly(expected("bread"));
  }

  @Test
  void remembersQuestionsWithoutTheCache() {
    Vector first = embeddings.embed(model, "what is bread?");
    gate.close();

    assertThat(embeddings.embed(model, "what is bread?")).isEqualTo(first);
    assertThat(sent).hasSize(1);
  }

  @Test
  void forgetsTheQuestionsThatWereAskedLongestAgo() {
    gate.close();
    embeddings.embed(model, "first");
    embeddings.embed(model, "second");
    IntStream.range(0, 999)
        .forEach(i -> {
          embeddings.embed(model, "first");
          embeddings.embed(model, "question " + i);
        });
    sent.clear();

    embeddings.embed(model, "first");
    embeddings.embed(model, "second");

    assertThat(sent).containsExactly(List.of("second"));
  }

  @Test
  void doesNotRememberQuestionsThatAreBooks() {
    gate.close();
    String book = "word ".repeat(1_000);
    embeddings.embed(model, book);

    embeddings.embed(model, book);

    assertThat(sent).hasSize(2);
  }

  @Test
  void remembersNoFailure() {
    ports.onEmbedding(_ -> {
      throw new PortFailure("embedder", true, new IllegalStateException("away"));
    });
    assertThatThrownBy(() -> embeddings.embed(model, "bread")).isInstanceOf(PortFailure.class);
    ports.onEmbedding(_ -> {});

    assertThat(embeddings.embed(model, "bread")).isEqualTo(expected("bread"));
  }

  @Test
  void knowsNoModelWithoutAnEmbedder() {
    Embeddings none = new Embeddings(Optional.empty(), cache);

    assertThat(none.model()).isEmpty();
    assertThat(none.speaks(model)).isFalse();
    PortFailure failure = catchThrowableOfType(PortFailure.class, () -> none.embed(model, "bread"));
    assertThat(failure.port()).isEqualTo("embedder");
    assertThat(failure.retryable()).isTrue();
  }

  @Test
  void takesFromTheCacheEvenWithoutAnEmbedder() {
    embeddings.embedAll(model, List.of("bread"));
    Embeddings none = new Embeddings(Optional.empty(), cache);

    assertThat(none.embed(model, "bread")).isEqualTo(expected("bread"));
  }

  @Test
  void failsForAModelThatNothingSpeaksFor() {
    assertThat(embeddings.model()).contains(model);
    assertThat(embeddings.speaks(model)).isTrue();
    assertThat(embeddings.speaks(UNKNOWN)).isFalse();
    assertThatThrownBy(() -> embeddings.embedAll(UNKNOWN, List.of("bread")))
        .isInstanceOf(PortFailure.class)
        .hasMessageContaining("nobody/unknown");
    assertThat(sent).isEmpty();
  }

  private Vector expected(String text) {
    return new MemoryAdapter().embedder().embed(List.of(text)).getFirst();
  }
}
