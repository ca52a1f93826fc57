package dev.aimo.application.archive;

import dev.aimo.application.tag.TagResolver;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.archive.ArchivedMemo;
import dev.aimo.domain.archive.Manifest;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.tag.TagRepository;
import dev.aimo.domain.text.Color;
import dev.aimo.domain.text.FoldedText;
import dev.aimo.domain.unit.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The categories and tags of an account, as an archive names them. Those that are there already
 * stay as they are; new ones come with their colours. Works inside writes.
 */
final class Labels {

  private static final int AT_ONCE = 500;

  private final CategoryRepository categories;
  private final TagRepository tags;
  private final TagResolver resolver;
  private final Ids ids;
  private final AccountId owner;
  private final Instant now;

  /** The categories and tags of some memos, by the keys of their names. */
  record Known(Map<FoldedText, CategoryId> categories, Map<FoldedText, TagId> tags) {

    Optional<CategoryId> category(ArchivedMemo memo) {
      return memo.category().flatMap(name -> Optional.ofNullable(categories.get(name.key())));
    }

    List<TagId> tags(ArchivedMemo memo) {
      return memo.tags().stream()
          .flatMap(name -> Optional.ofNullable(tags.get(name.key())).stream())
          .distinct()
          .toList();
    }
  }

  Labels(ImportStores stores, Ids ids, AccountId owner, Instant now) {
    this.categories = stores.categories();
    this.tags = stores.tags();
    this.resolver = new TagResolver(stores.tags(), ids);
    this.ids = ids;
    this.owner = owner;
    this.now = now;
  }

  void store(Manifest manifest) {
    Map<FoldedText, CategoryId> known = knownCategories();
    manifest.categories().forEach(one -> category(known, one.name(), one.color()));
    // In the order in which everybody adds tags (see TagResolver)
    Map<FoldedText, Tag> wanted = new TreeMap<>();
    manifest
        .tags()
        .forEach(one ->
            wanted.putIfAbsent(
                one.name().key(),
                Tag.create(TagId.next(ids), owner, one.name(), one.color(), now)));
    tags.findAll(owner).forEach(tag -> wanted.remove(tag.name().key()));
    List<Tag> missing = List.copyOf(wanted.values());
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      tags.addMissing(missing.subList(from, Math.min(missing.size(), from + AT_ONCE)));
    }
  }

  Known of(List<ArchivedMemo> memos) {
    Map<FoldedText, CategoryId> known = knownCategories();
    memos.forEach(
        memo -> memo.category().ifPresent(name -> category(known, name, Optional.empty())));
    List<TagName> names = memos.stream().flatMap(memo -> memo.tags().stream()).toList();
    return new Known(
        known,
        resolver.resolve(owner, names, now).stream()
            .collect(Collectors.toMap(tag -> tag.name().key(), Tag::id)));
  }

  private Map<FoldedText, CategoryId> knownCategories() {
    Map<FoldedText, CategoryId> known = new HashMap<>();
    categories.findAll(owner).forEach(category -> known.put(category.name().key(), category.id()));
    return known;
  }

  private void category(
      Map<FoldedText, CategoryId> known, CategoryName name, Optional<Color> color) {
    known.computeIfAbsent(
        name.key(),
        _ -> {
          Category category = Category.create(CategoryId.next(ids), owner, name, color, now);
          categories.add(category);
          return category.id();
        });
  }
}
