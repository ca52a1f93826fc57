package dev.aimo.adapter.memory;

import dev.aimo.domain.embedding.PictureCache;
import dev.aimo.domain.embedding.PictureCacheContract;

class MemoryPictureCacheTest extends PictureCacheContract {

  private final PictureCache cache = new MemoryAdapter().pictureCache();

  @Override
  protected PictureCache cache() {
    return cache;
  }
}
