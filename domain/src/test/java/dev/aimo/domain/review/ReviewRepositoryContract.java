package dev.aimo.domain.review;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ReviewRepository} does. */
public abstract class ReviewRepositoryContract {

  protected abstract Ports ports();

  protected abstract ReviewRepository reviews();

  protected abstract ReviewProfileRepository profiles();

  @Test
  protected final void findsNothingAtFirst() {
    AccountId owner = desk().owner();

    assertThat(candidates(owner, ReviewPool.ALL)).isEmpty();
    assertThat(beginnings(owner, Set.of())).isEmpty();
    assertThat(find(owner, id())).isEmpty();
    assertThat(latest(owner, 50)).isEmpty();
    assertThat(count(owner)).isZero();
  }

  @Test
  protected final void findsCandidatesWithWhatRulesLookAt() {
    AccountId owner = desk().owner();
    Category work = desk().category(owner, "work");
    Tag red = desk().tag(owner, "red");
    Tag blue = desk().tag(owner, "blue");
    Memo memo =
        desk()
            .add(
                SampleMemos.memo(owner, "x").in(Optional.of(work.id())),
                Links.onlyTags(List.of(red.id(), blue.id())));
    desk().trash(desk().memo(owner, "trashed"));
    desk().memo(desk().owner(), "somebody else's");

    assertThat(candidates(owner, ReviewPool.ALL))
        .containsExactly(
            new Candidate(
                memo.id(),
                Optional.of(work.id()),
                Map.of(red.id(), red.name(), blue.id(), blue.name()),
                NOON));
  }

  @Test
  protected final void findsCandidatesOfAPoolNewestFirst() {
    AccountId owner = desk().owner();
    Category work = desk().category(owner, "work");
    Tag red = desk().tag(owner, "red");
    Memo old = at(owner, NOON.minusSeconds(9), Optional.of(work), Optional.of(red));
    Memo young = at(owner, NOON.plusSeconds(9), Optional.of(work), Optional.of(red));
    Memo plain = at(owner, NOON, Optional.empty(), Optional.empty());

    assertThat(memos(owner, ReviewPool.ALL)).containsExactly(young.id(), plain.id(), old.id());
    assertThat(memos(owner, ReviewPool.in(work.id()))).containsExactly(young.id(), old.id());
    assertThat(memos(owner, ReviewPool.with(red.id()))).containsExactly(young.id(), old.id());
    assertThat(memos(owner, ReviewPool.since(NOON))).containsExactly(young.id(), plain.id());
    assertThat(
            memos(
                owner,
                new ReviewPool(Optional.of(work.id()), Optional.of(red.id()), Optional.of(NOON))))
        .containsExactly(young.id());
    assertThat(ports().unit().read(() -> reviews().findCandidates(owner, ReviewPool.ALL, 2)))
        .extracting(Candidate::memo)
        .containsExactly(young.id(), plain.id());
    AccountId stranger = desk().owner();
    assertThat(memos(stranger, ReviewPool.with(red.id()))).isEmpty();
    assertThat(memos(stranger, ReviewPool.in(work.id()))).isEmpty();
  }

  @Test
  protected final void findsHowMemosBegin() {
    AccountId owner = desk().owner();
    Memo memo = desk().memo(owner, "🦉".repeat(300));
    Memo trashed = desk().memo(owner, "short");
    desk().trash(trashed);
    Memo foreign = desk().memo(desk().owner(), "foreign");

    assertThat(beginnings(owner, Set.of(memo.id(), trashed.id(), foreign.id())))
        .isEqualTo(Map.of(memo.id(), "🦉".repeat(100), trashed.id(), "short"));
  }

  @Test
  protected final void findsWhatWasAdded() {
    AccountId owner = desk().owner();
    Memo first = desk().memo(owner, "first");
    Memo second = desk().memo(owner, "second");
    desk().trash(second);
    ReviewProfile profile = profile(owner);
    Review review =
        Review.begin(
            id(),
            owner,
            Optional.of(profile.id()),
            new ReviewScope(ReviewScope.Kind.RECENT, Optional.of("🦉".repeat(255))),
            NOON);
    ReviewItem one = item(review, first, 1);
    ReviewItem two = item(review, second, 0);

    add(review, one, two);

    assertThat(find(owner, review.id())).contains(review);
    assertThat(items(review))
        .containsExactly(
            new ReviewedItem(two, Optional.of("second")),
            new ReviewedItem(one, Optional.of("first")));
    assertThat(findItem(owner, review, one)).contains(new ReviewedItem(one, Optional.of("first")));
    assertThat(latest(owner, 50)).containsExactly(new PastReview(review, 2));
    assertThat(count(owner)).isEqualTo(1);
  }

  @Test
  protected final void leavesOutWhatIsGoneOrSomebodyElses() {
    AccountId owner = desk().owner();
    AccountId stranger = desk().owner();
    Memo foreign = desk().memo(stranger, "foreign");
    Memo gone = desk().memo(owner, "gone");
    desk().purge(gone);
    Review review =
        Review.begin(id(), owner, Optional.of(profile(stranger).id()), ReviewScope.ALL, NOON);

    add(review, item(review, foreign, 0), item(review, gone, 1));

    assertThat(find(owner, review.id()).orElseThrow().profile()).isEmpty();
    assertThat(items(review))
        .hasSize(2)
        .allMatch(item -> item.item().memo().isEmpty() && item.memoText().isEmpty());
  }

  @Test
  protected final void keepsReviewsOfWhatIsRemovedLater() {
    AccountId owner = desk().owner();
    Memo memo = desk().memo(owner, "x");
    ReviewProfile profile = profile(owner);
    Review review = Review.begin(id(), owner, Optional.of(profile.id()), ReviewScope.ALL, NOON);
    add(review, item(review, memo, 0));

    desk().purge(memo);
    desk().change(() -> profiles().remove(owner, profile.id()));

    assertThat(find(owner, review.id()).orElseThrow().profile()).isEmpty();
    assertThat(items(review)).singleElement().matches(item -> item.item().memo().isEmpty());
  }

  @Test
  protected final void savesAnswersAndTheirReplacement() {
    AccountId owner = desk().owner();
    Review review = Review.begin(id(), owner, Optional.empty(), ReviewScope.ALL, NOON);
    ReviewItem item = item(review, desk().memo(owner, "x"), 0);
    add(review, item);

    for (Mastery mastery : Mastery.values()) {
      ReviewItem answered = item.answered(new ReviewAnswer("", mastery, "κ 🦉\n" + mastery));
      answer(owner, answered);
      assertThat(findItem(owner, review, item).orElseThrow().item()).isEqualTo(answered);
    }
  }

  @Test
  protected final void savesTheEnd() {
    AccountId owner = desk().owner();
    Review review = Review.begin(id(), owner, Optional.empty(), ReviewScope.ALL, NOON);
    add(review, item(review, desk().memo(owner, "x"), 0));
    Review completed = review.completed(List.of(), NOON.plusMillis(7));

    desk().change(() -> reviews().save(completed));

    assertThat(find(owner, review.id())).contains(completed);
  }

  @Test
  protected final void showsEachOwnerTheirOwn() {
    AccountId owner = desk().owner();
    AccountId stranger = desk().owner();
    Review review = Review.begin(id(), owner, Optional.empty(), ReviewScope.ALL, NOON);
    ReviewItem item = item(review, desk().memo(owner, "x"), 0);
    add(review, item);

    answer(stranger, item.answered(new ReviewAnswer("x", Mastery.FORGOT, "x")));

    assertThat(find(stranger, review.id())).isEmpty();
    assertThat(findItem(stranger, review, item)).isEmpty();
    assertThat(ports().unit().read(() -> reviews().findItems(stranger, review.id()))).isEmpty();
    assertThat(latest(stranger, 50)).isEmpty();
    assertThat(findItem(owner, review, item).orElseThrow().item()).isEqualTo(item);
  }

  @Test
  protected final void findsTheLatestFirst() {
    AccountId owner = desk().owner();
    Review old = Review.begin(id(), owner, Optional.empty(), ReviewScope.ALL, NOON);
    Review young = Review.begin(id(), owner, Optional.empty(), ReviewScope.ALL, NOON.plusMillis(1));
    add(old);
    add(young);

    assertThat(latest(owner, 50)).containsExactly(new PastReview(young, 0), new PastReview(old, 0));
    assertThat(latest(owner, 1)).containsExactly(new PastReview(young, 0));
    assertThat(count(owner)).isEqualTo(2);
  }

  private Desk desk() {
    return new Desk(ports());
  }

  private static ReviewId id() {
    return new ReviewId("rev" + SampleAccounts.unique());
  }

  private Memo at(
      AccountId owner, Instant written, Optional<Category> category, Optional<Tag> tag) {
    Memo memo = SampleMemos.memo(owner, "x");
    return desk()
        .add(
            Memo.create(memo.id(), owner, memo.text(), written, written)
                .in(category.map(Category::id)),
            tag.map(one -> Links.onlyTags(List.of(one.id()))).orElse(Links.KEPT));
  }

  private ReviewProfile profile(AccountId owner) {
    ReviewProfile profile =
        new ReviewProfile(
            new ReviewProfileId("rev" + SampleAccounts.unique()),
            owner,
            "name",
            List.of(),
            10,
            Optional.empty(),
            NOON,
            NOON);
    desk().change(() -> profiles().add(profile));
    return profile;
  }

  private static ReviewItem item(Review review, Memo memo, int order) {
    return new ReviewItem(
        new ReviewItemId("ri" + SampleAccounts.unique()),
        review.id(),
        Optional.of(memo.id()),
        "was ist 🦉?",
        Optional.empty(),
        order);
  }

  private void add(Review review, ReviewItem... items) {
    desk().change(() -> reviews().add(review, List.of(items)));
  }

  private void answer(AccountId owner, ReviewItem item) {
    desk().change(() -> reviews().saveAnswer(owner, item));
  }

  private List<Candidate> candidates(AccountId owner, ReviewPool pool) {
    return ports().unit().read(() -> reviews().findCandidates(owner, pool, 50));
  }

  private List<MemoId> memos(AccountId owner, ReviewPool pool) {
    return candidates(owner, pool).stream().map(Candidate::memo).toList();
  }

  private Map<MemoId, String> beginnings(AccountId owner, Set<MemoId> memos) {
    return ports().unit().read(() -> reviews().findBeginnings(owner, memos, 100));
  }

  private Optional<Review> find(AccountId owner, ReviewId id) {
    return ports().unit().read(() -> reviews().find(owner, id));
  }

  private List<ReviewedItem> items(Review review) {
    return ports().unit().read(() -> reviews().findItems(review.owner(), review.id()));
  }

  private Optional<ReviewedItem> findItem(AccountId owner, Review review, ReviewItem item) {
    return ports().unit().read(() -> reviews().findItem(owner, review.id(), item.id()));
  }

  private List<PastReview> latest(AccountId owner, int most) {
    return ports().unit().read(() -> reviews().findLatest(owner, most));
  }

  private long count(AccountId owner) {
    return ports().unit().read(() -> reviews().count(owner));
  }
}
