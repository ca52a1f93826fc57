package dev.aimo.adapter.rest.search;

import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.SentTime;
import dev.aimo.adapter.rest.memo.MemoConditions;
import dev.aimo.application.search.SearchMemos;
import dev.aimo.application.search.SearchMode;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.search.SearchExpression;
import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.text.StorableText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What bodies say about searches: a text, and conditions beside those that stand in the text. */
record SearchFields(Fields fields, ZoneId zone) {

  private static final String QUERY = "query";
  private static final String MODE = "mode";
  private static final int LONGEST_QUERY = 2_000;
  private static final int USUAL_SIZE = 20;

  SearchMemos request() {
    return new SearchMemos(expression(), mode(), fields.page("limit", USUAL_SIZE));
  }

  boolean isToExplain() {
    return fields.flag("explain").orElse(false);
  }

  private SearchMode mode() {
    return switch (fields.text(MODE).orElse("hybrid")) {
      case "words" -> SearchMode.WORDS;
      case "meaning" -> SearchMode.MEANING;
      case "hybrid" -> SearchMode.HYBRID;
      default -> throw new Invalid(Reason.SEARCH_MODE_UNKNOWN, MODE);
    };
  }

  /** A memo has to meet what was typed and what the fields say. */
  private SearchExpression expression() {
    SearchExpression typed = SearchExpression.parse(query(), zone);
    return new SearchExpression(
        typed.words(),
        typed.phrases(),
        union(typed.tags(), tags("tags")),
        union(typed.withoutTags(), tags("excludeTags")),
        typed.category().or(this::category),
        new TimeRange(
            narrower(typed.created().from(), fields.time("startDate"), SearchFields::later),
            narrower(typed.created().to(), fields.time("endDate"), SearchFields::earlier)),
        typed.onlyPublic() || fields.flag("isPublic").orElse(false));
  }

  private String query() {
    String query = fields.text(QUERY).orElse("");
    if (query.codePointCount(0, query.length()) > LONGEST_QUERY) {
      throw new Invalid(Reason.SEARCH_TEXT_TOO_LONG, QUERY);
    }
    return StorableText.of(query);
  }

  private Set<FoldedText> tags(String name) {
    return MemoConditions.tags(fields.texts(name).orElse(List.of()));
  }

  private Optional<FoldedText> category() {
    return fields
        .text("category")
        .filter(name -> !name.isBlank())
        .map(name -> FoldedText.of(StorableText.of(name)));
  }

  private static Set<FoldedText> union(Set<FoldedText> left, Set<FoldedText> right) {
    return Stream.concat(left.stream(), right.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /** Who types a date may name a year that no database knows. */
  private static Optional<Instant> narrower(
      Optional<Instant> typed, Optional<Instant> sent, BinaryOperator<Instant> choice) {
    return Stream.concat(typed.map(SentTime::nearest).stream(), sent.stream()).reduce(choice);
  }

  private static Instant later(Instant left, Instant right) {
    return left.isAfter(right) ? left : right;
  }

  private static Instant earlier(Instant left, Instant right) {
    return left.isBefore(right) ? left : right;
  }
}
