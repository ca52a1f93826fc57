package dev.aimo.adapter.memory;

import dev.aimo.domain.index.PictureIndex;
import dev.aimo.domain.index.PictureIndexContract;

final class MemoryPictureIndexTest extends PictureIndexContract {

  private final PictureIndex index = new MemoryAdapter().pictureIndex();

  @Override
  protected PictureIndex index() {
    return index;
  }
}
