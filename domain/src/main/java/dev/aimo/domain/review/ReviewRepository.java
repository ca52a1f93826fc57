package dev.aimo.domain.review;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reviews and their questions. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}.
 */
public interface ReviewRepository {

  /** Live memos of the owner in the pool: newest first, then by id downwards. */
  List<Candidate> findCandidates(AccountId owner, ReviewPool pool, int most);

  /** How memos of the owner begin, live or in the trash: so many characters of each. */
  Map<MemoId, String> findBeginnings(AccountId owner, Set<MemoId> memos, int characters);

  /**
   * Stores a new review and its questions. What it was made by, and memos, that are gone by now or
   * not the owner's are left out of them.
   */
  void add(Review review, List<ReviewItem> items);

  Optional<Review> find(AccountId owner, ReviewId id);

  /** The questions of a review of the owner, in their order. */
  List<ReviewedItem> findItems(AccountId owner, ReviewId id);

  /** One question of a review of the owner. */
  Optional<ReviewedItem> findItem(AccountId owner, ReviewId review, ReviewItemId item);

  /** Stores the answer to a question that is there; one from before is replaced. */
  void saveAnswer(AccountId owner, ReviewItem item);

  /** Stores status, score and end of a review that is there. */
  void save(Review review);

  /** The latest so many: newest first, then by id downwards. */
  List<PastReview> findLatest(AccountId owner, int most);

  long count(AccountId owner);
}
