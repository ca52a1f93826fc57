package dev.aimo.domain.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Memos as they are read, with everything that hangs on them, in a bounded number of questions
 * whatever the size of the page. Totals count exactly what further pages would show. What is too
 * much for the memory at once may be refused ({@link dev.aimo.domain.error.TooLarge}). All methods
 * work inside a {@link dev.aimo.domain.unit.UnitOfWork}.
 */
public interface MemoReader {

  /** A live memo of the owner. */
  Optional<MemoSheet> find(AccountId owner, MemoId id);

  /** Live memos of the owner among these, in no particular order. */
  List<MemoSheet> findAll(AccountId owner, Set<MemoId> ids);

  /** Which of these are live memos of the owner that the filter admits. */
  Set<MemoId> findAdmitted(AccountId owner, Set<MemoId> ids, MemoFilter filter);

  /** How many live memos the owner has. */
  long count(AccountId owner);

  /** The ids of all live memos, oldest first, then by id: for going through all of them in turn. */
  List<MemoId> listIds(AccountId owner);

  /** Live memos; the order is that of the query, then by id in the same direction. */
  Page<MemoSheet> list(AccountId owner, MemoQuery query);

  /** Memos in the trash, by when they got there, then by id in the same direction. */
  Page<MemoSheet> listTrash(AccountId owner, TrashQuery query);

  /** Live memos that point at this one, newest first, then by id downwards. */
  Page<MemoSheet> listBacklinks(AccountId owner, MemoId target, PageRequest page);

  /** Live memos that point at any live one of these, each once, newest first: at most so many. */
  List<MemoSheet> findPointingAt(AccountId owner, Set<MemoId> targets, int most);

  /** Live memos later than that time in this order's terms, latest first: at most so many. */
  List<MemoSheet> findLater(AccountId owner, MemoOrder.By by, Instant than, int most);

  /** A live memo of anybody that is public. */
  Optional<MemoSheet> findPublic(MemoId id);

  /** One of the owner's live public memos, each as likely as the others. */
  Optional<MemoSheet> findRandomPublic(AccountId owner, RandomGenerator dice);
}
