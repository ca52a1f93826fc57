package dev.aimo.application.explore;

import dev.aimo.application.search.Similar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a question. A citation [n] in the answer is the source of that number, from 1.
 *
 * @param analysis what the model made of the memos
 */
public record Exploration(
    Outcome outcome,
    List<Similar> sources,
    Optional<String> analysis,
    List<String> suggestions,
    Set<Missing> missing) {

  public Exploration {
    sources = List.copyOf(sources);
    suggestions = List.copyOf(suggestions);
    missing = Set.copyOf(missing);
  }
}
