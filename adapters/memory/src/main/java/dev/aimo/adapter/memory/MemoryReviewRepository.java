package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.review.Candidate;
import dev.aimo.domain.review.PastReview;
import dev.aimo.domain.review.Review;
import dev.aimo.domain.review.ReviewId;
import dev.aimo.domain.review.ReviewItem;
import dev.aimo.domain.review.ReviewItemId;
import dev.aimo.domain.review.ReviewPool;
import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewRepository;
import dev.aimo.domain.review.ReviewedItem;
import dev.aimo.domain.tag.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryReviewRepository implements ReviewRepository {

  private static final Comparator<Memo> NEWEST_MEMO_FIRST =
      comparing(Memo::createdAt)
          .thenComparing(ByCodePoint.of(memo -> memo.id().value()))
          .reversed();
  private static final Comparator<Review> NEWEST_FIRST =
      comparing(Review::createdAt)
          .thenComparing(ByCodePoint.of(review -> review.id().value()))
          .reversed();
  private static final Comparator<ReviewItem> IN_ORDER =
      comparingInt(ReviewItem::order).thenComparing(ByCodePoint.of(item -> item.id().value()));

  private final MemoryShelf shelf;
  private final ReviewProfileRepository profiles;
  private final MemoryTable<ReviewId, Review> reviews;
  private final MemoryTable<ReviewItemId, ReviewItem> items;

  MemoryReviewRepository(MemoryShelf shelf, ReviewProfileRepository profiles) {
    this.shelf = shelf;
    this.profiles = profiles;
    this.reviews = new MemoryTable<>(shelf.unit);
    this.items = new MemoryTable<>(shelf.unit);
  }

  @Override
  public List<Candidate> findCandidates(AccountId owner, ReviewPool pool, int most) {
    return shelf
        .liveMemos(owner)
        .filter(memo -> isIn(pool, memo))
        .sorted(NEWEST_MEMO_FIRST)
        .limit(most)
        .map(this::candidate)
        .toList();
  }

  @Override
  public Map<MemoId, String> findBeginnings(AccountId owner, Set<MemoId> memos, int characters) {
    return memos.stream()
        .flatMap(memo -> shelf.memo(owner, memo).stream())
        .collect(Collectors.toMap(Memo::id, memo -> beginning(memo, characters)));
  }

  @Override
  public void add(Review review, List<ReviewItem> added) {
    reviews.put(review.id(), withWhatIsLeft(review));
    added.forEach(item -> items.put(item.id(), withWhatIsLeft(review.owner(), item)));
  }

  @Override
  public Optional<Review> find(AccountId owner, ReviewId id) {
    return reviews
        .find(id)
        .filter(review -> review.owner().equals(owner))
        .map(this::withWhatIsLeft);
  }

  @Override
  public List<ReviewedItem> findItems(AccountId owner, ReviewId id) {
    return find(owner, id).stream()
        .flatMap(review -> items(id))
        .sorted(IN_ORDER)
        .map(item -> reviewed(owner, item))
        .toList();
  }

  @Override
  public Optional<ReviewedItem> findItem(AccountId owner, ReviewId review, ReviewItemId item) {
    return findItems(owner, review).stream()
        .filter(reviewed -> reviewed.item().id().equals(item))
        .findFirst();
  }

  @Override
  public void saveAnswer(AccountId owner, ReviewItem item) {
    shelf.unit.requireWriting();
    findItem(owner, item.review(), item.id()).ifPresent(stored -> items.put(item.id(), item));
  }

  @Override
  public void save(Review review) {
    shelf.unit.requireWriting();
    find(review.owner(), review.id()).ifPresent(stored -> reviews.put(stored.id(), review));
  }

  @Override
  public List<PastReview> findLatest(AccountId owner, int most) {
    return of(owner)
        .sorted(NEWEST_FIRST)
        .limit(most)
        .map(review -> new PastReview(withWhatIsLeft(review), (int) items(review.id()).count()))
        .toList();
  }

  @Override
  public long count(AccountId owner) {
    return of(owner).count();
  }

  private Stream<Review> of(AccountId owner) {
    return reviews.all().filter(review -> review.owner().equals(owner));
  }

  private Stream<ReviewItem> items(ReviewId review) {
    return items.all().filter(item -> item.review().equals(review));
  }

  private boolean isIn(ReviewPool pool, Memo memo) {
    return pool.category().filter(wanted -> !memo.category().equals(Optional.of(wanted))).isEmpty()
        && pool.tag().filter(tag -> !shelf.hungOn(memo.id()).tags().contains(tag)).isEmpty()
        && pool.since().filter(memo.createdAt()::isBefore).isEmpty();
  }

  private Candidate candidate(Memo memo) {
    return new Candidate(
        memo.id(),
        memo.category(),
        shelf.hungOn(memo.id()).tags().stream()
            .flatMap(tag -> shelf.tag(memo.owner(), tag).stream())
            .collect(Collectors.toMap(Tag::id, Tag::name)),
        memo.createdAt());
  }

  private ReviewedItem reviewed(AccountId owner, ReviewItem item) {
    ReviewItem left = withWhatIsLeft(owner, item);
    return new ReviewedItem(
        left,
        left.memo().flatMap(memo -> shelf.memo(owner, memo)).map(memo -> memo.text().value()));
  }

  private ReviewItem withWhatIsLeft(AccountId owner, ReviewItem item) {
    return new ReviewItem(
        item.id(),
        item.review(),
        item.memo().filter(memo -> shelf.memo(owner, memo).isPresent()),
        item.question(),
        item.answer(),
        item.order());
  }

  private Review withWhatIsLeft(Review review) {
    return new Review(
        review.id(),
        review.owner(),
        review.profile().filter(id -> profiles.find(review.owner(), id).isPresent()),
        review.scope(),
        review.status(),
        review.score(),
        review.createdAt(),
        review.completedAt());
  }

  private static String beginning(Memo memo, int characters) {
    String text = memo.text().value();
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters));
  }
}
