package dev.aimo.adapter.sql.review;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.review.Candidate;
import dev.aimo.domain.review.PastReview;
import dev.aimo.domain.review.Review;
import dev.aimo.domain.review.ReviewId;
import dev.aimo.domain.review.ReviewItem;
import dev.aimo.domain.review.ReviewItemId;
import dev.aimo.domain.review.ReviewPool;
import dev.aimo.domain.review.ReviewRepository;
import dev.aimo.domain.review.ReviewedItem;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/** Reviews in the tables {@code review_sessions} and {@code review_items}. */
public final class SqlReviewRepository implements ReviewRepository {

  private final SqlSessions sessions;

  public SqlReviewRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(ReviewMapper.class);
  }

  @Override
  public List<Candidate> findCandidates(AccountId owner, ReviewPool pool, int most) {
    List<CandidateRow> rows = rows(owner, pool, most);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<MemoId> memos = rows.stream().map(CandidateRow::memo).toList();
    Map<MemoId, Map<TagId, TagName>> tags =
        reading().findTags(memos).stream()
            .collect(
                Collectors.groupingBy(
                    CandidateTag::memo, Collectors.toMap(CandidateTag::tag, CandidateTag::name)));
    return rows.stream()
        .map(row ->
            new Candidate(
                row.memo(),
                row.category(),
                tags.getOrDefault(row.memo(), Map.of()),
                row.writtenAt()))
        .toList();
  }

  private List<CandidateRow> rows(AccountId owner, ReviewPool pool, int most) {
    var category = pool.category().orElse(null);
    var since = pool.since().orElse(null);
    return pool.tag()
        .map(tag -> reading().findTaggedCandidates(owner, tag, category, since, most))
        .orElseGet(() -> reading().findCandidates(owner, category, since, most));
  }

  @Override
  public Map<MemoId, String> findBeginnings(AccountId owner, Set<MemoId> memos, int characters) {
    ReviewMapper mapper = reading();
    if (memos.isEmpty()) {
      return Map.of();
    }
    return mapper.findBeginnings(owner, memos, characters).stream()
        .collect(Collectors.toMap(Beginning::memo, Beginning::text));
  }

  @Override
  public void add(Review review, List<ReviewItem> items) {
    ReviewMapper mapper = writing();
    AccountId owner = review.owner();
    mapper.insert(review, review.profile().flatMap(id -> mapper.findProfile(owner, id)));
    if (items.isEmpty()) {
      return;
    }
    Set<MemoId> memos =
        items.stream().flatMap(item -> item.memo().stream()).collect(Collectors.toSet());
    Set<MemoId> left = memos.isEmpty() ? Set.of() : new HashSet<>(mapper.findMemos(owner, memos));
    mapper.insertItems(items.stream().map(item -> of(left, item)).toList());
  }

  private static ReviewItem of(Set<MemoId> left, ReviewItem item) {
    return new ReviewItem(
        item.id(),
        item.review(),
        item.memo().filter(left::contains),
        item.question(),
        item.answer(),
        item.order());
  }

  @Override
  public Optional<Review> find(AccountId owner, ReviewId id) {
    return reading().find(owner, id).map(ReviewRow::review);
  }

  @Override
  public List<ReviewedItem> findItems(AccountId owner, ReviewId id) {
    return reading().findItems(owner, id).stream().map(ItemRow::item).toList();
  }

  @Override
  public Optional<ReviewedItem> findItem(AccountId owner, ReviewId review, ReviewItemId item) {
    return reading().findItem(owner, review, item).map(ItemRow::item);
  }

  @Override
  public void saveAnswer(AccountId owner, ReviewItem item) {
    ReviewMapper mapper = writing();
    item.answer().ifPresent(answer -> mapper.updateAnswer(owner, item, answer));
  }

  @Override
  public void save(Review review) {
    @Nullable Integer score = review.score().isPresent() ? review.score().getAsInt() : null;
    writing().update(review, score);
  }

  @Override
  public List<PastReview> findLatest(AccountId owner, int most) {
    return reading().findLatest(owner, most).stream().map(ReviewRow::past).toList();
  }

  @Override
  public long count(AccountId owner) {
    return reading().count(owner);
  }

  private ReviewMapper reading() {
    return sessions.reading(ReviewMapper.class);
  }

  private ReviewMapper writing() {
    return sessions.writing(ReviewMapper.class);
  }
}
