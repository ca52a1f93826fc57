package dev.aimo.application.search;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.search.SearchExpression;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns names into what indexes filter by. */
public final class Filters {

  private final UnitOfWork unit;
  private final TagRepository tags;
  private final CategoryRepository categories;

  public Filters(UnitOfWork unit, TagRepository tags, CategoryRepository categories) {
    this.unit = unit;
    this.tags = tags;
    this.categories = categories;
  }

  /** Nothing when a tag or the category is not there: no memo can be what is asked for. */
  Optional<MemoFilter> filter(AccountId owner, SearchExpression asked) {
    Set<FoldedText> names = new HashSet<>(asked.tags());
    names.addAll(asked.withoutTags());
    if (names.isEmpty() && asked.category().isEmpty()) {
      return Optional.of(
          new MemoFilter(
              new CategoryFilter.Any(), Set.of(), Set.of(), asked.created(), asked.onlyPublic()));
    }
    return unit.read(() -> named(owner, asked, names));
  }

  /** As {@link #filter(AccountId, SearchExpression)}. */
  Optional<MemoFilter> filter(AccountId owner, FindSimilar asked) {
    Set<TagId> wanted = Set.of();
    if (!asked.tags().isEmpty()) {
      List<Tag> known = unit.read(() -> tags.findNamed(owner, asked.tags()));
      wanted = ids(known, asked.tags());
    }
    return wanted.size() < asked.tags().size()
        ? Optional.empty()
        : Optional.of(new MemoFilter(asked.category(), wanted, Set.of(), asked.created(), false));
  }

  private Optional<MemoFilter> named(
      AccountId owner, SearchExpression asked, Set<FoldedText> names) {
    List<Tag> known = names.isEmpty() ? List.of() : tags.findNamed(owner, names);
    Set<TagId> wanted = ids(known, asked.tags());
    Optional<CategoryFilter> category =
        asked.category().isEmpty()
            ? Optional.of(new CategoryFilter.Any())
            : asked
                .category()
                .flatMap(name -> categories.findNamed(owner, name))
                .map(Category::id)
                .map(CategoryFilter.In::new);
    return wanted.size() < asked.tags().size()
        ? Optional.empty()
        : category.map(found ->
            new MemoFilter(
                found,
                wanted,
                ids(known, asked.withoutTags()),
                asked.created(),
                asked.onlyPublic()));
  }

  private static Set<TagId> ids(List<Tag> known, Set<FoldedText> names) {
    return known.stream()
        .filter(tag -> names.contains(tag.name().key()))
        .map(Tag::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
