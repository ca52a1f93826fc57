package dev.aimo.application.review;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.WrittenTimes;
import dev.aimo.domain.review.Candidate;
import dev.aimo.domain.review.ReviewPool;
import dev.aimo.domain.review.ReviewProfile;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewScope;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Chooses which memos a review asks about. Works inside a unit of work. */
final class Choice {

  private static final int LEAST = 5;
  private static final int MOST = 20;
  private static final int NEWEST_FOR_RULES = 200;
  private static final int NEWEST_IN_SCOPE = 50;
  private static final int CHARACTERS = 1_000;
  private static final int LONGEST_ID = 191;

  private final ReviewStores stores;
  private final RandomGenerator dice;
  private final ZoneId zone;

  Choice(ReviewStores stores, RandomGenerator dice, ZoneId zone) {
    this.stores = stores;
    this.dice = dice;
    this.zone = zone;
  }

  Plan byProfile(AccountId owner, ReviewProfileId id, Instant now) {
    ReviewProfile profile =
        stores
            .profiles()
            .find(owner, id)
            .orElseThrow(() -> new NotFound(Reason.REVIEW_PROFILE_TO_USE_UNKNOWN));
    List<MemoId> memos =
        stores.reviews().findCandidates(owner, ReviewPool.ALL, NEWEST_FOR_RULES).stream()
            .filter(candidate -> candidate.meets(profile.rules(), now, zone))
            .map(Candidate::memo)
            .toList();
    return new Plan(
        Optional.of(id),
        ReviewScope.ALL,
        profile.model(),
        chosen(owner, memos, profile.questionCount()));
  }

  Plan byScope(AccountId owner, ReviewScope scope, int questions, Instant now) {
    List<MemoId> memos =
        pool(owner, scope, now)
            .map(pool -> stores.reviews().findCandidates(owner, pool, NEWEST_IN_SCOPE))
            .orElse(List.of())
            .stream()
            .map(Candidate::memo)
            .toList();
    return new Plan(Optional.empty(), scope, Optional.empty(), chosen(owner, memos, questions));
  }

  /** Nothing when no memo can be meant: what is named is not made by naming it. */
  private Optional<ReviewPool> pool(AccountId owner, ReviewScope scope, Instant now) {
    String value = scope.value().orElse("");
    return switch (scope.kind()) {
      case ALL -> Optional.of(ReviewPool.ALL);
      case CATEGORY ->
          canBeId(value) ? Optional.of(ReviewPool.in(new CategoryId(value))) : Optional.empty();
      case TAG ->
          stores.tags().findNamed(owner, Set.of(FoldedText.of(value))).stream()
              .findFirst()
              .map(tag -> ReviewPool.with(tag.id()));
      case RECENT ->
          Optional.of(ReviewPool.since(WrittenTimes.recent(value, now).from().orElse(now)));
    };
  }

  private static boolean canBeId(String text) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST_ID;
  }

  private List<Plan.Chosen> chosen(AccountId owner, List<MemoId> pool, int questions) {
    List<MemoId> shuffled = new ArrayList<>(pool);
    Collections.shuffle(shuffled, Random.from(dice));
    List<MemoId> some =
        shuffled.stream().limit(Math.clamp(questions, LEAST, MOST)).collect(Collectors.toList());
    Map<MemoId, String> beginnings =
        stores.reviews().findBeginnings(owner, new HashSet<>(some), CHARACTERS);
    return some.stream()
        .filter(beginnings::containsKey)
        .map(memo -> new Plan.Chosen(memo, beginnings.getOrDefault(memo, "")))
        .toList();
  }
}
