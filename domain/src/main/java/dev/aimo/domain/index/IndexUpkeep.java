package dev.aimo.domain.index;

import java.util.List;
import java.util.Optional;

/**
 * Keeps what the indexes and caches lie in small and fast: many small changes leave many small
 * files. For the process that writes; what others read meanwhile stays readable.
 */
public interface IndexUpkeep {

  /** Does what has become worth doing since the last time; what it did, in a few words. */
  Optional<String> tidyWhatNeedsIt(List<Generation> generations);

  /** Does all there is to do; what it did, in a few words. */
  String tidy(List<Generation> generations);
}
