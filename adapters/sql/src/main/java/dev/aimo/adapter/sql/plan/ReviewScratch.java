package dev.aimo.adapter.sql.plan;

import static dev.aimo.adapter.sql.plan.ScratchData.OWNER;
import static dev.aimo.adapter.sql.plan.ScratchData.START;
import static dev.aimo.adapter.sql.plan.ScratchData.at;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.notification.Notification;
import dev.aimo.domain.notification.NotificationId;
import dev.aimo.domain.notification.NotificationKind;
import dev.aimo.domain.repetition.Card;
import dev.aimo.domain.repetition.CardId;
import dev.aimo.domain.repetition.Eligibility;
import dev.aimo.domain.repetition.Grade;
import dev.aimo.domain.repetition.Rule;
import dev.aimo.domain.repetition.RuleId;
import dev.aimo.domain.repetition.Selection;
import dev.aimo.domain.review.Mastery;
import dev.aimo.domain.review.Review;
import dev.aimo.domain.review.ReviewAnswer;
import dev.aimo.domain.review.ReviewId;
import dev.aimo.domain.review.ReviewItem;
import dev.aimo.domain.review.ReviewItemId;
import dev.aimo.domain.review.ReviewPool;
import dev.aimo.domain.review.ReviewProfile;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewScope;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What looks back at memos, among what is asked for its plans. */
final class ReviewScratch {

  private static final int SOME = 200;
  private static final int MOST = 20;
  private static final ReviewId REVIEW = new ReviewId("plan-check-review-0");

  private ReviewScratch() {}

  /** Cards for most memos, and some of everything else. */
  static void add(Repositories repositories, AccountId owner, int memos) {
    List<Card> cards = new ArrayList<>();
    List<Notification> notifications = new ArrayList<>();
    for (int n = 0; n < memos - MOST; n++) {
      MemoId memo = ScratchData.memoId(owner, n);
      CardId id = new CardId(owner.value() + "-card-" + n);
      cards.add(Card.create(id, owner, memo, at(n), at(n), ZoneOffset.UTC));
    }
    for (int n = 0; n < SOME; n++) {
      notifications.add(
          new Notification(
              new NotificationId(owner.value() + "-notification-" + n),
              owner,
              NotificationKind.REPETITION,
              "x",
              "x",
              Optional.empty(),
              n % 10 != 0,
              at(n)));
    }
    for (int n = 0; n < SOME; n++) {
      MemoTrait trait = new MemoTrait(MemoTrait.Kind.TAG, "x");
      RuleId rule = new RuleId(owner.value() + "-rule-" + n);
      repositories.repetition().addRule(new Rule(rule, owner, Rule.Mode.INCLUDE, trait, at(n)));
      repositories.profiles().add(profile(owner, n));
    }
    repositories.cards().addMissing(cards);
    repositories.notifications().add(notifications);
  }

  static void addReviews(Repositories repositories) {
    for (int n = 0; n < SOME; n++) {
      Review review = review(n);
      repositories.reviews().add(review, List.of(item(review, n)));
    }
  }

  static void queries(Repositories repositories, Map<String, Runnable> queries) {
    var notifications = repositories.notifications();
    queries.put("notifications", () -> notifications.findLatest(OWNER, MOST));
    queries.put("unread notifications", () -> notifications.countUnread(OWNER));
    var repetition = repositories.repetition();
    queries.put("settings of repetition", () -> repetition.findSettings(OWNER));
    queries.put("rules of repetition", () -> repetition.findRules(OWNER));
    queries.put("accounts to remind", () -> repetition.findReminded(Optional.of(OWNER), MOST));
    cards(repositories, queries);
    var profiles = repositories.profiles();
    queries.put("profiles", () -> profiles.findAll(OWNER));
    var reviews = repositories.reviews();
    queries.put("past reviews", () -> reviews.findLatest(OWNER, MOST));
    queries.put("how many reviews", () -> reviews.count(OWNER));
    queries.put("review", () -> reviews.find(OWNER, REVIEW));
    queries.put("questions of a review", () -> reviews.findItems(OWNER, REVIEW));
    queries.put(
        "question of a review", () -> reviews.findItem(OWNER, REVIEW, item(review(0), 0).id()));
    queries.put("memos to ask about", () -> reviews.findCandidates(OWNER, ReviewPool.ALL, MOST));
    queries.put(
        "memos of a category to ask about",
        () -> reviews.findCandidates(OWNER, ReviewPool.in(ScratchData.categoryId(OWNER, 0)), MOST));
    queries.put(
        "memos of a tag to ask about",
        () -> reviews.findCandidates(OWNER, ReviewPool.with(ScratchData.tagId(OWNER, 0)), MOST));
    queries.put(
        "how memos begin",
        () -> reviews.findBeginnings(OWNER, Set.of(ScratchData.memoId(OWNER, 0)), MOST));
  }

  private static void cards(Repositories repositories, Map<String, Runnable> queries) {
    var cards = repositories.cards();
    Selection some =
        new Selection(
            Set.of(ScratchData.categoryId(OWNER, 0)),
            Set.of(ScratchData.tagId(OWNER, 0)),
            List.of());
    Eligibility rules = new Eligibility(Optional.of(some), Selection.NONE);
    queries.put("whether cards are missing", () -> cards.coversAll(OWNER));
    queries.put("due cards", () -> cards.findDue(OWNER, Eligibility.ALL, at(SOME), MOST));
    queries.put("due cards by rules", () -> cards.findDue(OWNER, rules, at(SOME), MOST));
    queries.put("how many due cards", () -> cards.countDue(OWNER, Eligibility.ALL, at(SOME)));
    queries.put("how many due cards by rules", () -> cards.countDue(OWNER, rules, at(SOME)));
    queries.put("cards graded today", () -> cards.countReviewed(OWNER, START));
  }

  static void changes(Repositories repositories, Map<String, Runnable> changes) {
    var cards = repositories.cards();
    changes.put("memos without a card", () -> cards.findUncovered(OWNER, Optional.empty(), MOST));
    changes.put(
        "grade a card",
        () ->
            cards.save(
                cards
                    .findForChange(OWNER, new CardId(OWNER.value() + "-card-0"))
                    .orElseThrow()
                    .graded(Grade.FUZZY, START, ZoneOffset.UTC)));
    changes.put(
        "mark a notification read",
        () ->
            repositories
                .notifications()
                .markRead(OWNER, new NotificationId(OWNER.value() + "-notification-0")));
    changes.put(
        "mark all notifications read", () -> repositories.notifications().markAllRead(OWNER));
    Review review = review(0);
    changes.put(
        "add a review",
        () -> repositories.reviews().add(review(SOME), List.of(item(review(SOME), SOME))));
    changes.put(
        "answer a question",
        () ->
            repositories
                .reviews()
                .saveAnswer(
                    OWNER, item(review, 0).answered(new ReviewAnswer("x", Mastery.FUZZY, "x"))));
    changes.put(
        "complete a review", () -> repositories.reviews().save(review.completed(List.of(), START)));
    changes.put("change a profile", () -> repositories.profiles().save(profile(OWNER, 0)));
    changes.put(
        "delete a profile", () -> repositories.profiles().remove(OWNER, profile(OWNER, 1).id()));
    changes.put(
        "remove a rule",
        () -> repositories.repetition().removeRule(OWNER, new RuleId(OWNER.value() + "-rule-0")));
  }

  private static ReviewProfile profile(AccountId owner, int n) {
    return new ReviewProfile(
        new ReviewProfileId(owner.value() + "-profile-" + n),
        owner,
        "x",
        List.of(),
        1,
        Optional.empty(),
        at(n),
        at(n));
  }

  private static Review review(int n) {
    return Review.begin(
        new ReviewId("plan-check-review-" + n), OWNER, Optional.empty(), ReviewScope.ALL, at(n));
  }

  private static ReviewItem item(Review review, int n) {
    return new ReviewItem(
        new ReviewItemId("plan-check-question-" + n),
        review.id(),
        Optional.of(ScratchData.memoId(OWNER, n + 8)),
        "x",
        Optional.empty(),
        0);
  }
}
