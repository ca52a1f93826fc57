package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.PictureEntry;
import dev.aimo.domain.index.PictureIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.search.Hit;
import java.util.List;
import java.util.stream.Stream;

/** Compares with every picture on memos of the owner. */
final class MemoryPictureIndex extends MemoryMemoIndex<PictureEntry, PictureEntry>
    implements PictureIndex {

  @Override
  public List<Hit> findNearest(
      Generation generation, AccountId owner, Vector vector, MemoFilter filter, int most) {
    requireDimensions(generation, vector);
    return of(generation, owner).stream()
        .filter(entry -> entry.memo().isAdmittedBy(filter))
        .flatMap(entry -> best(entry, vector))
        .sorted(BEST_FIRST)
        .limit(most)
        .toList();
  }

  @Override
  PictureEntry kept(Generation generation, PictureEntry entry) {
    entry.pictures().values().forEach(vector -> requireDimensions(generation, vector));
    return entry;
  }

  @Override
  MemoEntry memo(PictureEntry kept) {
    return kept.memo();
  }

  private static Stream<Hit> best(PictureEntry entry, Vector sought) {
    return entry.pictures().values().stream()
        .map(picture -> new Hit(entry.memo().memo(), score(picture.similarity(sought))))
        .min(BEST_FIRST)
        .stream();
  }

  private static void requireDimensions(Generation generation, Vector vector) {
    if (generation.content() instanceof IndexContent.Pictures(var model)) {
      requireDimensions(model, vector);
    }
  }
}
