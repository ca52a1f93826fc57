package dev.aimo.application.index;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.MemoIndex;
import dev.aimo.domain.index.PictureIndex;
import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.index.VectorIndex;

/** The indexes of memos, by what they are made of. */
public record Indexes(TextIndex words, VectorIndex meaning, PictureIndex pictures) {

  public MemoIndex<?> of(Generation generation) {
    return switch (generation.content()) {
      case IndexContent.Words _ -> words;
      case IndexContent.Meaning _ -> meaning;
      case IndexContent.Pictures _ -> pictures;
    };
  }
}
