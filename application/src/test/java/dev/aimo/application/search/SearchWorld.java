package dev.aimo.application.search;

import static dev.aimo.application.memo.MemoWorld.named;

import dev.aimo.application.category.CategoryUseCases;
import dev.aimo.application.index.IndexWorld;
import dev.aimo.application.index.ServingGenerations;
import dev.aimo.application.memo.ReviseMemo;
import dev.aimo.application.memo.WriteMemo;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.search.SearchExpression;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;

/** An installation that is searched. Indexes follow when a test says so. */
final class SearchWorld {

  static final PageRequest ALL = new PageRequest(1, PageRequest.LARGEST);

  final IndexWorld index = new IndexWorld();
  final Actor anna = index.anna;
  final Actor ben = index.ben;
  private final CategoryUseCases categories =
      new CategoryUseCases(
          index.stores.unit(), index.ports.categories(), index.ports.ids(), index.core.clock);

  MemoId write(String text) {
    return index.write(anna, text);
  }

  MemoId write(String text, Instant createdAt, boolean isPublic) {
    WriteMemo plain = WriteMemo.of(new MemoText(text));
    return index
        .core
        .memos
        .create(
            anna,
            new WriteMemo(
                plain.text(),
                plain.type(),
                plain.source(),
                plain.category(),
                isPublic,
                plain.tags(),
                plain.attachments(),
                plain.relations(),
                Optional.of(createdAt),
                plain.updatedAt()))
        .memo()
        .id();
  }

  MemoId tagged(String text, String... tags) {
    MemoId memo = write(text);
    tag(memo, tags);
    return memo;
  }

  void tag(MemoId memo, String... tags) {
    index.core.memos.putTags(anna, memo, named(tags), OptionalInt.empty());
  }

  Category category(String name) {
    return categories.create(anna, new CategoryName(name), Optional.empty());
  }

  void move(MemoId memo, Category category) {
    move(memo, new Change.Set<>(category.id()));
  }

  void takeOut(MemoId memo) {
    move(memo, new Change.Clear<>());
  }

  private void move(MemoId memo, Change<CategoryId> category) {
    MemoText text = index.core.memos.get(anna, memo).memo().text();
    ReviseMemo plain = ReviseMemo.of(text, OptionalInt.empty());
    index.core.memos.revise(
        anna,
        memo,
        new ReviseMemo(
            plain.text(),
            plain.type(),
            plain.source(),
            category,
            plain.isPublic(),
            plain.tags(),
            plain.attachments(),
            plain.relations(),
            plain.version()));
  }

  void trash(MemoId memo) {
    index.core.memos.trash(anna, memo);
  }

  void settle() {
    index.settle();
  }

  Findings search(SearchMode mode, String typed) {
    return search(anna, mode, typed, ALL);
  }

  /** As a process would that was just started: it remembers nothing of earlier searches. */
  Findings search(Actor actor, SearchMode mode, String typed, PageRequest page) {
    return new SearchUseCases(
            index.ports.unitOfWork(), index.ports.memoReader(), rankings(), filters())
        .search(actor, new SearchMemos(SearchExpression.parse(typed, ZoneOffset.UTC), mode, page));
  }

  List<MemoId> found(SearchMode mode, String typed) {
    return memos(search(mode, typed));
  }

  static List<MemoId> memos(Findings findings) {
    return findings.page().items().stream().map(found -> found.sheet().memo().id()).toList();
  }

  SimilarUseCases similar() {
    return new SimilarUseCases(
        index.ports.unitOfWork(), index.ports.memoReader(), rankings(), filters());
  }

  /** What all pages show, one after the other. */
  static <T> List<MemoId> walk(IntFunction<Page<T>> pages, Function<T, MemoId> id) {
    List<MemoId> all = new ArrayList<>();
    int number = 1;
    Page<T> page = pages.apply(number);
    while (!page.items().isEmpty()) {
      all.addAll(page.items().stream().map(id).toList());
      number++;
      page = pages.apply(number);
    }
    return all;
  }

  private Rankings rankings() {
    return new Rankings(
        new ServingGenerations(index.stores.unit(), index.stores.generations()),
        index.indexes,
        index.embeddings(),
        index.pictures());
  }

  private Filters filters() {
    return new Filters(index.ports.unitOfWork(), index.ports.tags(), index.ports.categories());
  }
}
