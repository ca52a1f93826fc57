package dev.aimo.application.index;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import java.util.Comparator;

/**
 * What is away, by kind: without the store of the indexes nothing can follow, without the embedding
 * service words still can, and without the one for pictures words and meaning.
 */
record Outages(Outage words, Outage meaning, Outage pictures) {

  /** First what needs the least help. */
  static final Comparator<Generation> WORDS_FIRST = Comparator.comparingInt(Outages::needs);

  Outage of(Generation generation) {
    return switch (generation.content()) {
      case IndexContent.Words _ -> words;
      case IndexContent.Meaning _ -> meaning;
      case IndexContent.Pictures _ -> pictures;
    };
  }

  private static int needs(Generation generation) {
    return switch (generation.content()) {
      case IndexContent.Words _ -> 0;
      case IndexContent.Meaning _ -> 1;
      case IndexContent.Pictures _ -> 2;
    };
  }
}
