package dev.aimo.adapter.rest;

import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.error.PortFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An embedder that fails when it is told to, and says more about it than anybody should read. */
final class FragileEmbedder implements Embedder {

  static final String SECRET = "10.1.2.3";

  private final Embedder usual;
  private volatile Optional<PortFailure> failure = Optional.empty();

  FragileEmbedder(Embedder usual) {
    this.usual = usual;
  }

  void refuse() {
    fail(false);
  }

  void goAway() {
    fail(true);
  }

  void recover() {
    failure = Optional.empty();
  }

  private void fail(boolean retryable) {
    failure =
        Optional.of(
            new PortFailure(
                "embeddings", retryable, new IOException("https://" + SECRET + "/v1 said no")));
  }

  @Override
  public EmbeddingModel model() {
    return usual.model();
  }

  @Override
  public List<Vector> embed(List<String> texts) {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return usual.embed(texts);
  }

  @Override
  public Optional<Embedder> forModel(EmbeddingModel other) {
    return usual.forModel(other).map(_ -> this);
  }

  @Override
  public int batch() {
    return usual.batch();
  }
}
