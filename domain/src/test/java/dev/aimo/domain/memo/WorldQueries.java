package dev.aimo.domain.memo;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.insight.DayCount;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a {@link WorldModel} answers to the questions of a {@link MemoReader} and its neighbours.
 */
final class WorldQueries {

  private final WorldModel model;

  WorldQueries(WorldModel model) {
    this.model = model;
  }

  Page<MemoSheet> list(AccountId owner, MemoQuery query) {
    Function<Memo, Instant> time = timeOf(query.order().by());
    return page(
        model.live(owner).filter(kept -> meets(kept, query)),
        query.order().descending() ? latestFirst(time) : latestFirst(time).reversed(),
        query.page());
  }

  Page<MemoSheet> listTrash(AccountId owner, TrashQuery query) {
    Function<Memo, Instant> time = memo -> memo.trashedAt().orElseThrow();
    return page(
        model
            .owned(owner)
            .filter(kept -> !kept.memo.isLive())
            .filter(kept -> query.text().stream().allMatch(text -> text.isIn(kept.memo.text())))
            .filter(kept -> query.trashed().contains(time.apply(kept.memo))),
        query.oldestFirst() ? latestFirst(time).reversed() : latestFirst(time),
        query.page());
  }

  Page<MemoSheet> listBacklinks(AccountId owner, MemoId target, PageRequest page) {
    boolean isLive = model.findMemo(owner, target).filter(Memo::isLive).isPresent();
    return page(
        model.live(owner).filter(kept -> isLive && kept.relations.contains(target)),
        latestFirst(Memo::createdAt),
        page);
  }

  List<Memo> findLater(AccountId owner, MemoOrder.By by, Instant than, int most) {
    return model
        .live(owner)
        .map(kept -> kept.memo)
        .filter(memo -> timeOf(by).apply(memo).isAfter(than))
        .sorted(latestFirst(timeOf(by)))
        .limit(most)
        .toList();
  }

  List<DayCount> countByDay(AccountId owner) {
    TreeMap<LocalDate, Long> days = new TreeMap<>(Comparator.reverseOrder());
    model
        .live(owner)
        .map(kept -> kept.memo.createdAt().atZone(ZoneOffset.UTC).toLocalDate())
        .forEach(day -> days.merge(day, 1L, Long::sum));
    return days.entrySet().stream().map(day -> new DayCount(day.getKey(), day.getValue())).toList();
  }

  private boolean meets(WorldModel.Kept kept, MemoQuery query) {
    boolean isInCategory =
        switch (query.filter().category()) {
          case CategoryFilter.Any _ -> true;
          case CategoryFilter.In in ->
              kept.memo.category().stream().anyMatch(in.category()::equals);
          case CategoryFilter.Uncategorized _ -> kept.memo.category().isEmpty();
        };
    return isInCategory
        && kept.tags.containsAll(query.filter().tags())
        && model.tags.keySet().containsAll(query.filter().tags())
        && query.filter().withoutTags().stream().noneMatch(kept.tags::contains)
        && query.text().stream().allMatch(text -> text.isIn(kept.memo.text()))
        && query.filter().created().contains(kept.memo.createdAt())
        && (!query.filter().onlyPublic() || kept.memo.isPublic());
  }

  private Page<MemoSheet> page(
      Stream<WorldModel.Kept> found, Comparator<Memo> order, PageRequest request) {
    List<MemoSheet> all =
        found.map(model::sheet).sorted(comparing(MemoSheet::memo, order)).toList();
    return new Page<>(
        all.stream().skip(request.offset()).limit(request.size()).toList(), all.size(), request);
  }

  private static Function<Memo, Instant> timeOf(MemoOrder.By by) {
    return by == MemoOrder.By.CREATED ? Memo::createdAt : Memo::updatedAt;
  }

  private static Comparator<Memo> latestFirst(Function<Memo, Instant> time) {
    return comparing(time).thenComparing(memo -> memo.id().value()).reversed();
  }
}
