package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps the table {@code memo_counts} exact. It comes last in every change, since all changes of
 * one owner meet there, and in the order of the keys, so that two changes do not deadlock.
 */
final class MemoCounts {

  private final MemoMapper memos;

  MemoCounts(MemoMapper memos) {
    this.memos = memos;
  }

  void change(AccountId owner, Optional<Standing> before, Optional<Standing> after) {
    Map<String, Standing> changes = new TreeMap<>();
    before.map(Standing::negated).ifPresent(change -> add(changes, change));
    after.ifPresent(change -> add(changes, change));
    for (Standing change : changes.values()) {
      if (!change.isNothing()) {
        memos.count(owner, change);
      }
    }
  }

  private static void add(Map<String, Standing> changes, Standing change) {
    changes.merge(change.categoryKey(), change, Standing::plus);
  }
}
