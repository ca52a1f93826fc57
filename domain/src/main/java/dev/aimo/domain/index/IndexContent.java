package dev.aimo.domain.index;

import dev.aimo.domain.embedding.EmbeddingModel;

/** What an index is made of. Two that differ can not be searched together. */
public sealed interface IndexContent {

  /** The words of the texts, as one edition of the rules takes them apart. */
  record Words(int edition) implements IndexContent {
    @Override
    public String toString() {
      return "words, edition " + edition;
    }
  }

  /** Their meaning, as one model sees it. */
  record Meaning(EmbeddingModel model) implements IndexContent {
    @Override
    public String toString() {
      return "meaning, " + model;
    }
  }

  /** What the pictures on memos show, as one model sees it. */
  record Pictures(EmbeddingModel model) implements IndexContent {
    @Override
    public String toString() {
      return "pictures, " + model;
    }
  }

  /** Whether an index of this has anything to say of the memo. */
  default boolean concerns(MemoEntry memo) {
    return switch (this) {
      case Words _, Meaning _ -> true;
      case Pictures _ -> !memo.pictures().isEmpty();
    };
  }

  /** Whether the other is about the same thing, so that only one of the two serves. */
  default boolean isSameKind(IndexContent other) {
    return getClass() == other.getClass();
  }
}
