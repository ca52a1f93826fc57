package dev.aimo.application.explore;

import dev.aimo.application.search.Degradation;
import dev.aimo.application.search.Retrieved;
import dev.aimo.application.search.Similar;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about a question so far. */
final class Findings {

  private final List<Similar> sources;
  private final Set<Missing> missing = EnumSet.noneOf(Missing.class);

  Findings(Optional<Retrieved> retrieved) {
    this.sources = retrieved.map(Retrieved::items).orElse(List.of());
    retrieved
        .map(Retrieved::degradation)
        .orElse(Optional.of(Degradation.WITHOUT_INDEX))
        .ifPresent(this::lack);
  }

  List<Similar> sources() {
    return sources;
  }

  Set<Missing> missing() {
    return Set.copyOf(missing);
  }

  void lack(Missing what) {
    missing.add(what);
  }

  /** A question that nobody was asked, or that nobody answered. */
  Exploration without(Outcome outcome) {
    return new Exploration(outcome, sources, Optional.empty(), List.of(), missing);
  }

  private void lack(Degradation degradation) {
    lack(
        switch (degradation) {
          case WITHOUT_MEANING -> Missing.MEANING;
          case WITHOUT_INDEX -> Missing.INDEX;
        });
  }
}
