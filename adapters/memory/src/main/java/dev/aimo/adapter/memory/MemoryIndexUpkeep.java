package dev.aimo.adapter.memory;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexUpkeep;
import java.util.List;
import java.util.Optional;

/** Memory needs no tidying. */
final class MemoryIndexUpkeep implements IndexUpkeep {

  @Override
  public Optional<String> tidyWhatNeedsIt(List<Generation> generations) {
    return Optional.empty();
  }

  @Override
  public String tidy(List<Generation> generations) {
    return "nothing to do in memory";
  }
}
