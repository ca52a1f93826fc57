package dev.aimo.adapter.rest.repetition;

import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.repetition.Grade;
import dev.aimo.domain.repetition.Rule;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What clients say about repetition. */
final class RepetitionFields {

  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}(\\.0{1,9})?\\s*");
  private static final Map<String, Rule.Mode> MODES =
      Map.of("include", Rule.Mode.INCLUDE, "exclude", Rule.Mode.EXCLUDE);

  /** The other kinds are only in rows that were put there by hand. */
  private static final Map<String, MemoTrait.Kind> KINDS =
      Map.of("category", MemoTrait.Kind.CATEGORY, "tag", MemoTrait.Kind.TAG);

  private static final Map<String, Optional<Grade>> GRADES =
      Map.of(
          "mastered", Optional.of(Grade.MASTERED),
          "remembered", Optional.of(Grade.REMEMBERED),
          "fuzzy", Optional.of(Grade.FUZZY),
          "forgot", Optional.of(Grade.FORGOT),
          "skip", Optional.empty());

  private final Fields fields;

  RepetitionFields(Fields fields) {
    this.fields = fields;
  }

  Optional<Boolean> isOn() {
    return fields.truth("srEnabled");
  }

  /** Whole numbers, also as texts. */
  Optional<Integer> dailyLimit() {
    if (!fields.has("srDailyLimit")) {
      return Optional.empty();
    }
    String sent = fields.looseText("srDailyLimit").orElse("");
    if (!NUMBER.matcher(sent).matches()) {
      throw new Invalid(Reason.REPETITION_LIMIT_OUT_OF_RANGE, "srDailyLimit");
    }
    return Optional.of((int) Double.parseDouble(sent));
  }

  Rule.Mode mode() {
    return oneOf(MODES, "mode");
  }

  MemoTrait trait() {
    MemoTrait.Kind kind = oneOf(KINDS, "filterType");
    String value = fields.text("filterValue").map(String::strip).orElse("");
    if (value.isEmpty()) {
      throw new Invalid(Reason.TEXT_MISSING, "filterValue");
    }
    return new MemoTrait(kind, value);
  }

  /** Nothing for a card that is passed over. */
  Optional<Grade> grade() {
    return oneOf(GRADES, "quality");
  }

  private <T> T oneOf(Map<String, T> known, String name) {
    return fields
        .looseText(name)
        .flatMap(word -> Optional.ofNullable(known.get(word)))
        .orElseThrow(() -> new Invalid(Reason.REPETITION_MALFORMED, name));
  }
}
