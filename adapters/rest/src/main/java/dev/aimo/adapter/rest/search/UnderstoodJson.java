package dev.aimo.adapter.rest.search;

import dev.aimo.domain.search.SearchExpression;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a question was taken, names as they are compared. Times are milliseconds: the first that is
 * meant, and the first that is not any more.
 */
record UnderstoodJson(
    String words,
    List<String> phrases,
    List<String> tags,
    List<String> excludedTags,
    Optional<String> category,
    Optional<Long> after,
    Optional<Long> before,
    boolean isPublic) {

  static UnderstoodJson of(SearchExpression expression) {
    return new UnderstoodJson(
        expression.words(),
        expression.phrases(),
        names(expression.tags()),
        names(expression.withoutTags()),
        expression.category().map(FoldedText::value),
        expression.created().from().map(Instant::toEpochMilli),
        expression.created().to().map(last -> last.toEpochMilli() + 1),
        expression.onlyPublic());
  }

  private static List<String> names(Set<FoldedText> names) {
    return names.stream().sorted().map(FoldedText::value).toList();
  }
}
