package dev.aimo.adapter.lance;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows are meant, as the tables are asked. They know no parameters, only text: this is the
 * only place where values become part of it.
 */
record Predicate(List<String> conditions) {

  static final Predicate ALL = new Predicate(List.of());

  Predicate {
    conditions = List.copyOf(conditions);
  }

  static Predicate of(AccountId owner) {
    return new Predicate(List.of("uid = " + literal(owner.value())));
  }

  static Predicate of(AccountId owner, MemoFilter filter) {
    List<String> all = new ArrayList<>(of(owner).conditions);
    switch (filter.category()) {
      case CategoryFilter.Any _ -> {}
      case CategoryFilter.Uncategorized _ -> all.add("categoryId IS NULL");
      case CategoryFilter.In(var category) -> all.add("categoryId = " + literal(category.value()));
    }
    for (TagId tag : filter.tags()) {
      all.add("array_has(tagIds, " + literal(tag.value()) + ")");
    }
    for (TagId tag : filter.withoutTags()) {
      all.add("NOT array_has(tagIds, " + literal(tag.value()) + ")");
    }
    filter.created().from().ifPresent(from -> all.add("createdAt >= " + from.toEpochMilli()));
    filter.created().to().ifPresent(to -> all.add("createdAt <= " + to.toEpochMilli()));
    if (filter.onlyPublic()) {
      all.add("isPublic = true");
    }
    return new Predicate(all);
  }

  static Predicate of(Collection<MemoId> memos) {
    return in("memoId", memos.stream().map(MemoId::value).toList());
  }

  /** Those of any memo that comes after this one. */
  static Predicate after(String memo) {
    return new Predicate(List.of("memoId > " + literal(memo)));
  }

  static Predicate is(String column, String value) {
    return new Predicate(List.of(column + " = " + literal(value)));
  }

  static Predicate isTrue(String column) {
    return new Predicate(List.of(column + " = true"));
  }

  static Predicate isNotEmpty(String column) {
    return new Predicate(List.of(column + " <> ''"));
  }

  static Predicate in(String column, Collection<String> values) {
    return new Predicate(
        List.of(
            values.stream()
                .map(Predicate::literal)
                .collect(Collectors.joining(", ", column + " IN (", ")"))));
  }

  static Predicate contains(String column, String part) {
    return new Predicate(List.of("contains(" + column + ", " + literal(part) + ")"));
  }

  Predicate and(Predicate other) {
    List<String> all = new ArrayList<>(conditions);
    all.addAll(other.conditions);
    return new Predicate(all);
  }

  String text() {
    return String.join(" AND ", conditions);
  }

  private static String literal(String value) {
    return "'" + StoredText.of(value).replace("'", "''") + "'";
  }
}
