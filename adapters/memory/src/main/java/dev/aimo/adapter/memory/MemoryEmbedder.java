package dev.aimo.adapter.memory;

import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.search.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Knows no meanings: texts are near to each other when they have words in common. */
final class MemoryEmbedder implements Embedder {

  static final String PROVIDER = "memory";
  static final EmbeddingModel USUAL = new EmbeddingModel(PROVIDER, "words", 256);

  private static final int BATCH = 64;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final EmbeddingModel model;
  private final Consumer<List<String>> before;

  /** Calls the consumer with the texts first, for it to stand in the way. */
  MemoryEmbedder(EmbeddingModel model, Consumer<List<String>> before) {
    this.model = model;
    this.before = before;
  }

  @Override
  public EmbeddingModel model() {
    return model;
  }

  @Override
  public List<Vector> embed(List<String> texts) {
    before.accept(texts);
    return texts.stream().map(text -> vector(text, model.dimensions())).toList();
  }

  @Override
  public Optional<Embedder> forModel(EmbeddingModel other) {
    return other.provider().equals(PROVIDER)
        ? Optional.of(new MemoryEmbedder(other, before))
        : Optional.empty();
  }

  @Override
  public int batch() {
    return BATCH;
  }

  /** Each word adds to one of the numbers or takes from it, which one is by its hash. */
  static Vector vector(String text, int dimensions) {
    Map<String, Long> counts =
        Words.forms(text).stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    float[] numbers = new float[dimensions];
    // A text without words, or whose words take each other away, needs a direction too.
    numbers[0] = 0.001f;
    counts.forEach((form, count) -> {
      long hash = (form.hashCode() + 1L) * SPREAD;
      int at = (int) Long.remainderUnsigned(hash >>> 8, dimensions);
      numbers[at] += (float) ((hash >>> 63 == 0 ? 1 : -1) * Math.sqrt(count));
    });
    return Vector.of(numbers);
  }
}
