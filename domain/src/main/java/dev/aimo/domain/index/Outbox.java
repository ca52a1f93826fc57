package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the indexes have to follow. Whatever stores, changes or removes a memo, or what searches
 * filter it by (its tags, its category), or removes a picture that it shows, leaves a task here in
 * the same {@link dev.aimo.domain.unit.UnitOfWork}: the repositories see to that themselves. All
 * methods work inside one.
 */
public interface Outbox {

  /** After so many attempts in vain a task is given up, until somebody asks for it again. */
  int MOST_ATTEMPTS = 8;

  /** Tasks that are due and not given up, in their order. */
  List<IndexTask> findDue(Instant now, int most);

  /** When the next task that is not given up becomes due; it may be in the past. */
  Optional<Instant> nextDue();

  /** Takes out these tasks, and older ones of the same memos, given up or not. */
  void finish(List<IndexTask> tasks);

  /** Leaves the tasks for later without counting it: it was not their fault. */
  void postpone(List<IndexTask> tasks, Instant until, String why);

  /** Counts an attempt in vain, and leaves the task for later or gives it up. */
  void fail(IndexTask task, Instant until, String why);

  /** A task for each of these memos, whoever's they are and whether or not they are there. */
  void add(Set<MemoId> memos, Instant now);

  /** Makes everything due at once, what was given up too: how many memos. */
  int retry(Optional<AccountId> owner, Instant now);

  /** Of all accounts. */
  Backlog backlog();

  Backlog backlog(AccountId owner);
}
