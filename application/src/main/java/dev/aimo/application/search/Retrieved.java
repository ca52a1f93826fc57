package dev.aimo.application.search;

import java.util.List;
import java.util.Optional;

/** Memos that have something to do with a question, best first. */
public record Retrieved(List<Similar> items, Optional<Degradation> degradation) {

  public Retrieved {
    items = List.copyOf(items);
  }
}
