package dev.aimo.adapter.embedding;

import dev.aimo.adapter.embedding.dashscope.DashScopePictures;
import dev.aimo.adapter.embedding.local.LocalEmbedder;
import dev.aimo.adapter.embedding.local.LocalModel;
import dev.aimo.adapter.embedding.local.Networks;
import dev.aimo.adapter.embedding.openai.OpenAiEmbedder;
import dev.aimo.adapter.embedding.remote.Endpoint;
import dev.aimo.adapter.embedding.remote.Patience;
import dev.aimo.adapter.embedding.remote.Service;
import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.PictureEmbedder;
import java.time.InstantSource;
import java.util.Optional;

/** What makes vectors of texts and pictures. Closing it ends questions under way. */
public final class EmbeddingAdapter implements AutoCloseable {

  private final EmbeddingSettings settings;
  private final Networks networks = new Networks(Runtime.getRuntime().availableProcessors());
  private final Service openAi;
  private final Service dashScope;

  private EmbeddingAdapter(EmbeddingSettings settings, InstantSource clock) {
    this.settings = settings;
    this.openAi = new Service("embeddings", Patience.USUAL, Thread::sleep, clock);
    this.dashScope = new Service("picture embeddings", Patience.USUAL, Thread::sleep, clock);
  }

  /** Loads nothing and asks nobody anything yet. */
  public static EmbeddingAdapter open(EmbeddingSettings settings, InstantSource clock) {
    return new EmbeddingAdapter(settings, clock);
  }

  /** Loads what runs inside this process, in the background; without it, the first text waits. */
  public void start() {
    if (settings.texts() instanceof EmbeddingSettings.InProcess(var model)) {
      networks.start(model);
    }
  }

  public Optional<Embedder> embedder() {
    return switch (settings.texts()) {
      case EmbeddingSettings.OpenAi(var endpoint, var model) ->
          Optional.of(remote(endpoint, model));
      case EmbeddingSettings.InProcess(var model) -> Optional.of(local(model));
      case EmbeddingSettings.Off _ -> Optional.empty();
    };
  }

  private Optional<Embedder> earlier(EmbeddingModel model) {
    return model.provider().equals(OpenAiEmbedder.PROVIDER)
        ? settings.service().map(endpoint -> remote(endpoint, model))
        : LocalModel.of(model).map(this::local);
  }

  private Embedder remote(Endpoint endpoint, EmbeddingModel model) {
    return new OpenAiEmbedder(openAi, endpoint, model, this::earlier);
  }

  private Embedder local(LocalModel model) {
    return new LocalEmbedder(model, networks, this::earlier);
  }

  public Optional<PictureEmbedder> pictures() {
    return settings
        .pictures()
        .map(with -> new DashScopePictures(dashScope, with.endpoint(), with.model()));
  }

  @Override
  public void close() {
    openAi.close();
    dashScope.close();
    networks.close();
  }
}
