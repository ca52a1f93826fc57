package dev.aimo.application.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** An index that may hold anything: a memo twice, under another's name, with any fingerprint. */
final class Rows implements TextIndex {

  final List<IndexedMemo> rows = new ArrayList<>();
  int changes;

  @Override
  public boolean exists(Generation generation) {
    return true;
  }

  /** What is there twice stays there twice. */
  @Override
  public void apply(Generation generation, List<MemoEntry> put, Set<MemoId> remove) {
    changes++;
    rows.removeIf(row -> remove.contains(row.memo()));
    for (MemoEntry entry : put) {
      IndexedMemo row = new IndexedMemo(entry.memo(), entry.owner(), entry.fingerprint());
      Predicate<IndexedMemo> isSame = there -> there.memo().equals(entry.memo());
      if (rows.stream().noneMatch(isSame)) {
        rows.add(row);
      }
      rows.replaceAll(there -> isSame.test(there) ? row : there);
    }
  }

  @Override
  public List<IndexedMemo> findAll(Generation generation, Set<MemoId> memos) {
    return rows.stream().filter(row -> memos.contains(row.memo())).toList();
  }

  /** In the order of UTF-16, which is that of code points for the ids of these tests. */
  @Override
  public List<IndexedMemo> findAfter(Generation generation, String memo, int most) {
    return rows.stream()
        .filter(row -> row.memo().value().compareTo(memo) > 0)
        .sorted((left, right) -> left.memo().value().compareTo(right.memo().value()))
        .limit(most)
        .toList();
  }

  @Override
  public long count(Generation generation, AccountId owner, MemoFilter filter) {
    return rows.stream().filter(row -> row.owner().equals(owner)).count();
  }

  @Override
  public void drop(Generation generation) {
    rows.clear();
  }

  @Override
  public List<Hit> search(
      Generation generation, AccountId owner, WordQuery query, MemoFilter filter, int most) {
    throw new AssertionError("nobody searches here");
  }
}
