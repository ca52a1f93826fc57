package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.insight.DayCount;
import dev.aimo.domain.insight.InsightReader;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.TimeRange;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryInsightReader implements InsightReader {

  private static final Comparator<Memo> LATEST_FIRST =
      comparing(Memo::createdAt)
          .thenComparing(ByCodePoint.of((Memo memo) -> memo.id().value()))
          .reversed();

  private final MemoryShelf shelf;

  MemoryInsightReader(MemoryShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public List<DayCount> countByDay(AccountId owner, TimeRange created) {
    Map<LocalDate, Long> counts =
        shelf
            .liveMemos(owner)
            .filter(memo -> created.contains(memo.createdAt()))
            .collect(Collectors.groupingBy(MemoryInsightReader::dayOf, Collectors.counting()));
    return counts.entrySet().stream()
        .map(counted -> new DayCount(counted.getKey(), counted.getValue()))
        .sorted(comparing(DayCount::day).reversed())
        .toList();
  }

  @Override
  public List<Memo> findOnDay(AccountId owner, MonthDay day, Year not, int most) {
    return onDay(owner, day, not).sorted(LATEST_FIRST).limit(most).toList();
  }

  @Override
  public long countOnDay(AccountId owner, MonthDay day, Year not) {
    return onDay(owner, day, not).count();
  }

  private Stream<Memo> onDay(AccountId owner, MonthDay day, Year not) {
    return shelf
        .liveMemos(owner)
        .filter(memo -> MonthDay.from(dayOf(memo)).equals(day))
        .filter(memo -> dayOf(memo).getYear() != not.getValue());
  }

  private static LocalDate dayOf(Memo memo) {
    return LocalDate.ofInstant(memo.createdAt(), ZoneOffset.UTC);
  }
}
