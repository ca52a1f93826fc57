package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import java.util.List;
import java.util.Set;

/**
 * What every index of memos can do, whatever it is made of. An index is written by one process at a
 * time and read by many; readers of other processes see a change within a second. Needs no {@link
 * dev.aimo.domain.unit.UnitOfWork}, and is never called inside one. Failures are {@link
 * dev.aimo.domain.error.PortFailure}s, of which nothing was changed or all of it.
 *
 * @param <E> what is stored of a memo
 */
public interface MemoIndex<E> {

  /** Whether the generation has a place here; without one it is empty. */
  boolean exists(Generation generation);

  /**
   * Stores entries in place of what was there under the same memo, and takes others out, in one
   * step. Makes the generation's place when it has none. Safe to repeat.
   */
  void apply(Generation generation, List<E> put, Set<MemoId> remove);

  /** What is there of these memos. */
  List<IndexedMemo> findAll(Generation generation, Set<MemoId> memos);

  /**
   * What is there of memos whose ids come after that one, in the order of their code points; a memo
   * that is there twice, twice. From the beginning when it is the empty text.
   */
  List<IndexedMemo> findAfter(Generation generation, String memo, int most);

  /** How many memos of the owner the filter admits, as far as the index knows. */
  long count(Generation generation, AccountId owner, MemoFilter filter);

  /** Removes the generation with everything in it; nothing happens when it is not there. */
  void drop(Generation generation);
}
