package dev.aimo.application.index;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;

/**
 * What is away, by kind: without the store of the indexes nothing can follow, without the embedding
 * service words still can.
 */
record Outages(Outage words, Outage meaning) {

  Outage of(Generation generation) {
    return isOfMeaning(generation) ? meaning : words;
  }

  static boolean isOfMeaning(Generation generation) {
    return generation.content() instanceof IndexContent.Meaning;
  }
}
