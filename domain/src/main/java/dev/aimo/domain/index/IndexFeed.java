package dev.aimo.domain.index;

import dev.aimo.domain.memo.MemoId;
import java.util.List;
import java.util.Set;

/**
 * What indexes are made of: live memos of all accounts. All methods work inside a {@link
 * dev.aimo.domain.unit.UnitOfWork}. None reads more text at once than fits the memory.
 */
public interface IndexFeed {

  /** Those of the memos that are live; of a memo that is too much now, only that it is left. */
  Batch findAll(Set<MemoId> memos);

  /**
   * Live memos whose ids come after that one, in the order of their code points; fewer than asked
   * for when they are large, none only when there are none. From the beginning when it is the empty
   * text.
   */
  List<MemoEntry> findAfter(String memo, int most);

  /** How many live memos there are. */
  long count();

  /** How many of them {@link #findAfter} has still to come to. */
  long countAfter(String memo);

  /** Live memos, and those that were not looked at for want of room: ask again for them. */
  record Batch(List<MemoEntry> live, Set<MemoId> left) {

    public Batch {
      live = List.copyOf(live);
      left = Set.copyOf(left);
    }
  }
}
