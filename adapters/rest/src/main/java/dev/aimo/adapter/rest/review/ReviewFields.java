package dev.aimo.adapter.rest.review;

import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.SentId;
import dev.aimo.application.review.ProfileChange;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.review.ProfileRule;
import dev.aimo.domain.review.ReviewItemId;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What clients say about reviews. */
final class ReviewFields {

  private static final int USUAL_QUESTIONS = 7;

  private static final Map<String, ReviewScope.Kind> SCOPES =
      Map.of(
          "all", ReviewScope.Kind.ALL,
          "category", ReviewScope.Kind.CATEGORY,
          "tag", ReviewScope.Kind.TAG,
          "recent", ReviewScope.Kind.RECENT);

  private static final Map<String, MemoTrait.Kind> KINDS =
      Map.of(
          "category", MemoTrait.Kind.CATEGORY,
          "tag", MemoTrait.Kind.TAG,
          "recent_days", MemoTrait.Kind.RECENT_DAYS,
          "date_range", MemoTrait.Kind.DATE_RANGE);

  private static final Map<String, Boolean> OPERATORS = Map.of("include", true, "exclude", false);

  private final Fields fields;

  ReviewFields(Fields fields) {
    this.fields = fields;
  }

  /** An empty one is as good as none. */
  Optional<ReviewProfileId> profile() {
    return fields
        .looseText("profileId")
        .filter(text -> !text.isEmpty())
        .map(text ->
            SentId.<ReviewProfileId>read(text, ReviewProfileId::new)
                .orElseThrow(() -> new NotFound(Reason.REVIEW_PROFILE_TO_USE_UNKNOWN)));
  }

  ReviewScope scope() {
    ReviewScope.Kind kind =
        fields.looseText("scope").isEmpty() ? ReviewScope.Kind.ALL : oneOf(fields, SCOPES, "scope");
    return new ReviewScope(kind, fields.looseText("scopeValue"));
  }

  int questions() {
    return questionCount().orElse(USUAL_QUESTIONS);
  }

  ReviewItemId item() {
    return fields
        .looseText("itemId")
        .flatMap(text -> SentId.<ReviewItemId>read(text, ReviewItemId::new))
        .orElseThrow(() -> new NotFound(Reason.REVIEW_ITEM_UNKNOWN));
  }

  String answer() {
    return fields.text("answer").orElse("");
  }

  ProfileChange change() {
    return new ProfileChange(
        fields.text("name"),
        fields.objects("filterRules").map(ReviewFields::rules),
        questionCount(),
        fields.changeOfId("userModelId", UserModelId::new));
  }

  private static List<ProfileRule> rules(List<Fields> sent) {
    return sent.stream().map(ReviewFields::rule).toList();
  }

  private static ProfileRule rule(Fields sent) {
    String value =
        sent.looseText("value").orElseThrow(() -> new Invalid(Reason.REVIEW_MALFORMED, "value"));
    return new ProfileRule(
        new MemoTrait(oneOf(sent, KINDS, "type"), value),
        oneOf(sent, OPERATORS, "operator"),
        sent.looseText("label"));
  }

  /** Numbers, also as texts. */
  private OptionalInt questionCount() {
    Optional<String> sent = fields.looseText("questionCount");
    if (sent.isEmpty()) {
      return OptionalInt.empty();
    }
    try {
      double number = Double.parseDouble(sent.get());
      if (Double.isNaN(number)) {
        throw new Invalid(Reason.REVIEW_MALFORMED, "questionCount");
      }
      return OptionalInt.of(Math.clamp(Math.round(number), 0, Integer.MAX_VALUE));
    } catch (NumberFormatException _) {
      throw new Invalid(Reason.REVIEW_MALFORMED, "questionCount");
    }
  }

  private static <T> T oneOf(Fields sent, Map<String, T> known, String name) {
    return sent.looseText(name)
        .flatMap(word -> Optional.ofNullable(known.get(word)))
        .orElseThrow(() -> new Invalid(Reason.REVIEW_MALFORMED, name));
  }
}
