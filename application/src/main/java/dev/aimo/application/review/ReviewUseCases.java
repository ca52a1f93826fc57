package dev.aimo.application.review;

import dev.aimo.application.model.Chat;
import dev.aimo.application.model.Models;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.review.GradedAnswer;
import dev.aimo.domain.review.Review;
import dev.aimo.domain.review.ReviewAnswer;
import dev.aimo.domain.review.ReviewId;
import dev.aimo.domain.review.ReviewItem;
import dev.aimo.domain.review.ReviewItemId;
import dev.aimo.domain.review.ReviewProfile;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewScope;
import dev.aimo.domain.review.ReviewedItem;
import dev.aimo.domain.text.StorableText;
import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Looking back at memos with a model that asks. */
public final class ReviewUseCases {

  /** Below the half minute that clients wait. */
  public static final Duration USUAL_PATIENCE = Duration.ofSeconds(25);

  private static final int MOST_PAST = 50;
  private static final int LONGEST_QUESTION = 200;
  private static final int GRADED_CHARACTERS = 8_000;
  private static final TextLimit ANSWER = new TextLimit("answer", 20_000);

  private final ReviewStores stores;
  private final Models models;
  private final Choice choice;
  private final Ids ids;
  private final InstantSource clock;
  private final Duration patience;

  public ReviewUseCases(
      ReviewStores stores,
      Models models,
      Ids ids,
      RandomGenerator dice,
      InstantSource clock,
      ZoneId zone,
      Duration patience) {
    this.stores = stores;
    this.models = models;
    this.choice = new Choice(stores, dice, zone);
    this.ids = ids;
    this.clock = clock;
    this.patience = patience;
  }

  public ReviewSheet beginByProfile(Actor actor, ReviewProfileId profile) {
    Instant now = clock.instant();
    return begin(actor.account(), () -> choice.byProfile(actor.account(), profile, now));
  }

  public ReviewSheet begin(Actor actor, ReviewScope scope, int questions) {
    Instant now = clock.instant();
    return begin(actor.account(), () -> choice.byScope(actor.account(), scope, questions, now));
  }

  /** All questions are there, or nothing is stored. */
  private ReviewSheet begin(AccountId owner, Supplier<Plan> planning) {
    Plan plan = stores.unit().read(planning);
    if (plan.memos().isEmpty()) {
      throw new Invalid(Reason.REVIEW_HAS_NO_MEMOS);
    }
    List<String> questions =
        new Questioner(patience)
            .ask(
                chat(owner, plan.model()),
                plan.memos().stream().map(Plan.Chosen::beginning).toList(),
                one -> Prompts.question(one.text(), one.patience()));
    Review review =
        Review.begin(ReviewId.next(ids), owner, plan.profile(), plan.scope(), clock.instant());
    List<ReviewItem> items = items(review, plan, questions);
    return stores
        .unit()
        .write(() -> {
          stores.reviews().add(review, items);
          return sheet(owner, review.id(), Reason.REVIEW_UNKNOWN);
        });
  }

  public ReviewSheet get(Actor actor, ReviewId id) {
    return stores.unit().read(() -> sheet(actor.account(), id, Reason.REVIEW_UNKNOWN));
  }

  /** An answer from before is replaced. */
  public ReviewItem answer(Actor actor, ReviewId id, ReviewItemId item, String text) {
    AccountId owner = actor.account();
    String answer = ANSWER.check(StorableText.of(text));
    Asked asked = stores.unit().read(() -> asked(owner, id, item));
    String said =
        chat(owner, asked.model())
            .answer(Prompts.grading(asked.item().question(), answer, asked.memoText(), patience));
    ReviewAnswer graded = GradedAnswer.read(answer, said);
    return stores
        .unit()
        .write(() -> {
          ReviewItem answered = question(owner, id, item).item().answered(graded);
          stores.reviews().saveAnswer(owner, answered);
          return answered;
        });
  }

  /** As often as one likes. */
  public ReviewSheet complete(Actor actor, ReviewId id) {
    Instant now = clock.instant();
    return stores
        .unit()
        .write(() -> {
          ReviewSheet sheet = sheet(actor.account(), id, Reason.REVIEW_TO_CHANGE_UNKNOWN);
          List<ReviewItem> items = sheet.items().stream().map(ReviewedItem::item).toList();
          Review completed = sheet.review().completed(items, now);
          stores.reviews().save(completed);
          return new ReviewSheet(completed, sheet.items());
        });
  }

  public ReviewHistory history(Actor actor) {
    return stores
        .unit()
        .read(() ->
            new ReviewHistory(
                stores.reviews().findLatest(actor.account(), MOST_PAST),
                stores.reviews().count(actor.account())));
  }

  /** What is needed to grade an answer. */
  private record Asked(ReviewItem item, String memoText, Optional<UserModelId> model) {}

  private Asked asked(AccountId owner, ReviewId id, ReviewItemId item) {
    Review review =
        stores
            .reviews()
            .find(owner, id)
            .orElseThrow(() -> new NotFound(Reason.REVIEW_TO_CHANGE_UNKNOWN));
    ReviewedItem question = question(owner, id, item);
    String memo = question.memoText().orElseThrow(() -> new NotFound(Reason.REVIEW_ITEM_UNKNOWN));
    Optional<UserModelId> model =
        review
            .profile()
            .flatMap(profile -> stores.profiles().find(owner, profile))
            .flatMap(ReviewProfile::model);
    return new Asked(question.item(), cut(memo, GRADED_CHARACTERS), model);
  }

  private ReviewedItem question(AccountId owner, ReviewId review, ReviewItemId item) {
    return stores
        .reviews()
        .findItem(owner, review, item)
        .orElseThrow(() -> new NotFound(Reason.REVIEW_ITEM_UNKNOWN));
  }

  private ReviewSheet sheet(AccountId owner, ReviewId id, Reason unknown) {
    Review review = stores.reviews().find(owner, id).orElseThrow(() -> new NotFound(unknown));
    return new ReviewSheet(review, stores.reviews().findItems(owner, id));
  }

  private Chat chat(AccountId owner, Optional<UserModelId> model) {
    return models.chosen(owner, model).orElseThrow(() -> new Invalid(Reason.MODEL_MISSING));
  }

  private List<ReviewItem> items(Review review, Plan plan, List<String> questions) {
    return IntStream.range(0, questions.size())
        .mapToObj(i ->
            new ReviewItem(
                ReviewItemId.next(ids),
                review.id(),
                Optional.of(plan.memos().get(i).memo()),
                question(questions.get(i)),
                Optional.empty(),
                i))
        .toList();
  }

  /** In one line, and no longer than a question is. */
  private static String question(String said) {
    return cut(StorableText.of(said).replaceAll("\\s+", " ").strip(), LONGEST_QUESTION);
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
