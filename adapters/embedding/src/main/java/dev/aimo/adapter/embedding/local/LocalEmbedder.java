package dev.aimo.adapter.embedding.local;

import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Embeds inside this process: no network, no key, nothing to install. */
public final class LocalEmbedder implements Embedder {

  private static final int BATCH = 16;

  private final LocalModel local;
  private final Networks networks;
  private final Function<EmbeddingModel, Optional<Embedder>> others;

  public LocalEmbedder(
      LocalModel local, Networks networks, Function<EmbeddingModel, Optional<Embedder>> others) {
    this.local = local;
    this.networks = networks;
    this.others = others;
  }

  @Override
  public EmbeddingModel model() {
    return local.model();
  }

  /** One after the other: taken together, the texts would change each other's numbers. */
  @Override
  public List<Vector> embed(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  private Vector embed(String text) {
    Vector vector = networks.embed(local.network(text), text);
    int missing = model().dimensions() - vector.dimensions();
    return missing == 0 ? vector : Vector.of(Arrays.copyOf(vector.values(), model().dimensions()));
  }

  @Override
  public Optional<Embedder> forModel(EmbeddingModel other) {
    return other.equals(model()) ? Optional.of(this) : others.apply(other);
  }

  @Override
  public int batch() {
    return BATCH;
  }
}
