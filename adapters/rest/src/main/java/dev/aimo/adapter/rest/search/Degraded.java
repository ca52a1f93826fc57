package dev.aimo.adapter.rest.search;

import dev.aimo.application.search.Degradation;

/** What a search that had to do without something still went by. */
final class Degraded {

  static final String NOTHING = "nothing";

  private Degraded() {}

  static String name(Degradation degradation) {
    return switch (degradation) {
      case WITHOUT_MEANING -> "words";
      case WITHOUT_INDEX -> "text";
    };
  }
}
