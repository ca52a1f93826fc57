package dev.aimo.adapter.memory;

import dev.aimo.domain.embedding.PictureEmbedder;
import dev.aimo.domain.embedding.PictureEmbedderContract;

class MemoryPictureEmbedderTest extends PictureEmbedderContract {

  private final PictureEmbedder embedder = new MemoryAdapter().pictureEmbedder();

  @Override
  protected PictureEmbedder embedder() {
    return embedder;
  }
}
