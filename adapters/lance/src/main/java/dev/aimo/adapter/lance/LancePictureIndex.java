package dev.aimo.adapter.lance;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.PictureEntry;
import dev.aimo.domain.index.PictureIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@link PictureIndex} in tables with a row for each picture. */
final class LancePictureIndex implements PictureIndex {

  private static final Predicate SEEN = Predicate.isNotEmpty(MemoLayout.PICTURE);

  private final MemoTables tables;

  LancePictureIndex(Lance lance) {
    tables = new MemoTables(lance, "picture index", Predicate.isTrue(MemoLayout.FIRST));
  }

  @Override
  public boolean exists(Generation generation) {
    return tables.exists(generation);
  }

  @Override
  public void apply(Generation generation, List<PictureEntry> put, Set<MemoId> remove) {
    int dimensions = dimensions(generation);
    Map<MemoId, PictureEntry> entries = new LinkedHashMap<>();
    for (PictureEntry entry : put) {
      entry.pictures().values().forEach(vector -> Nearest.check(dimensions, vector));
      entries.put(entry.memo().memo(), entry);
    }
    List<PictureRow> rows =
        entries.values().stream()
            .flatMap(entry -> PictureRow.all(entry, dimensions).stream())
            .toList();
    tables.apply(generation, PictureRow.into(MemoLayout.ofPictures(dimensions), rows), remove);
  }

  @Override
  public List<IndexedMemo> findAll(Generation generation, Set<MemoId> memos) {
    return tables.findAll(generation, memos);
  }

  @Override
  public List<IndexedMemo> findAfter(Generation generation, String memo, int most) {
    return tables.findAfter(generation, memo, most);
  }

  @Override
  public long count(Generation generation, AccountId owner, MemoFilter filter) {
    return tables.count(generation, owner, filter);
  }

  @Override
  public void drop(Generation generation) {
    tables.drop(generation);
  }

  @Override
  public List<Hit> findNearest(
      Generation generation, AccountId owner, Vector vector, MemoFilter filter, int most) {
    Nearest.check(dimensions(generation), vector);
    Nearest nearest = new Nearest(Predicate.of(owner, filter).and(SEEN), vector, most);
    return tables.ranked(generation, nearest, nearest::in);
  }

  private static int dimensions(Generation generation) {
    return switch (generation.content()) {
      case IndexContent.Pictures(var model) -> model.dimensions();
      case IndexContent.Words _, IndexContent.Meaning _ ->
          throw new IllegalArgumentException("a generation without vectors of pictures");
    };
  }
}
