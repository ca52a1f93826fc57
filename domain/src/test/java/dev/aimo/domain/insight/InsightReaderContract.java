package dev.aimo.domain.insight;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link InsightReader} sees. */
public abstract class InsightReaderContract {

  private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  protected abstract Ports ports();

  @Test
  protected final void countsNoDaysWithoutMemos() {
    AccountId owner = desk().owner();
    written(desk().owner(), "2026-01-15T12:00:00Z");

    assertThat(countByDay(owner, TimeRange.ALWAYS)).isEmpty();
  }

  @Test
  protected final void countsByDaysOfUtcLatestFirst() {
    AccountId owner = desk().owner();
    written(owner, "2026-01-15T00:00:00Z");
    written(owner, "2026-01-15T23:59:59.999Z");
    written(owner, "2026-01-16T00:00:00Z");
    written(owner, "2026-01-14T23:59:59.999Z");
    written(owner, "2025-12-31T12:00:00Z");

    assertThat(countByDay(owner, TimeRange.ALWAYS))
        .containsExactly(
            count("2026-01-16", 1),
            count("2026-01-15", 2),
            count("2026-01-14", 1),
            count("2025-12-31", 1));
  }

  @Test
  protected final void countsDaysBeforeTheEpochAndFarAhead() {
    AccountId owner = desk().owner();
    written(owner, "1969-12-31T23:59:59.999Z");
    written(owner, "1969-12-31T00:00:00Z");
    written(owner, "1969-12-30T23:59:59.999Z");
    written(owner, "1970-01-01T00:00:00Z");
    written(owner, "2091-02-03T04:05:06.001Z");

    assertThat(countByDay(owner, TimeRange.ALWAYS))
        .containsExactly(
            count("2091-02-03", 1),
            count("1970-01-01", 1),
            count("1969-12-31", 2),
            count("1969-12-30", 1));
  }

  @Test
  protected final void countsWhatLiesInTheRangeWithBothEnds() {
    AccountId owner = desk().owner();
    Instant from = Instant.parse("2026-01-15T08:00:00Z");
    Instant to = Instant.parse("2026-01-16T08:00:00Z");
    Stream.of(from.minusMillis(1), from, to, to.plusMillis(1))
        .forEach(time -> desk().add(SampleMemos.memo(owner, "memo", time)));

    assertThat(countByDay(owner, new TimeRange(Optional.of(from), Optional.of(to))))
        .containsExactly(count("2026-01-16", 1), count("2026-01-15", 1));
    assertThat(countByDay(owner, new TimeRange(Optional.of(to), Optional.empty())))
        .containsExactly(count("2026-01-16", 2));
    assertThat(countByDay(owner, new TimeRange(Optional.of(to), Optional.of(from)))).isEmpty();
  }

  @Test
  protected final void countsNothingInTheTrash() {
    AccountId owner = desk().owner();
    desk().trash(written(owner, "2026-01-15T12:00:00Z"));

    assertThat(countByDay(owner, TimeRange.ALWAYS)).isEmpty();
  }

  @Test
  protected final void findsThisDayInOtherYearsLatestFirst() {
    AccountId owner = desk().owner();
    Memo evening = written(owner, "2024-01-01T23:59:59.999Z");
    Memo morning = written(owner, "2024-01-01T00:00:00Z");
    Memo early = written(owner, "1969-01-01T12:00:00Z");
    Memo ahead = written(owner, "2091-01-01T12:00:00Z");
    written(owner, "2026-01-01T12:00:00Z");
    written(owner, "2023-12-31T23:59:59.999Z");
    written(owner, "2024-01-02T00:00:00Z");
    written(owner, "2024-02-01T12:00:00Z");
    written(desk().owner(), "2024-01-01T12:00:00Z");

    assertThat(findOnDay(owner, NEW_YEAR, 2026, 10))
        .containsExactly(ahead, evening, morning, early);
    assertThat(findOnDay(owner, NEW_YEAR, 2026, 2)).containsExactly(ahead, evening);
    assertThat(findOnDay(owner, NEW_YEAR, 2026, 0)).isEmpty();
    assertThat(countOnDay(owner, NEW_YEAR, 2026)).isEqualTo(4);
  }

  @Test
  protected final void findsTheSameTimesByIdDownwards() {
    AccountId owner = desk().owner();
    List<Memo> same =
        Stream.generate(() -> written(owner, "2024-01-01T12:00:00Z")).limit(5).toList();

    assertThat(findOnDay(owner, NEW_YEAR, 2026, 5))
        .isEqualTo(
            same.stream()
                .sorted(
                    Comparator.comparing(Memo::id, Comparator.comparing(MemoId::value)).reversed())
                .toList());
  }

  @Test
  protected final void findsTheLeapDayInLeapYearsOnly() {
    AccountId owner = desk().owner();
    Memo leap = written(owner, "2024-02-29T12:00:00Z");
    written(owner, "2023-02-28T12:00:00Z");
    written(owner, "2023-03-01T00:00:00Z");
    Memo before = written(owner, "2024-02-28T23:59:59.999Z");

    assertThat(findOnDay(owner, LEAP_DAY, 2028, 10)).containsExactly(leap);
    assertThat(countOnDay(owner, LEAP_DAY, 2028)).isOne();
    assertThat(countOnDay(owner, LEAP_DAY, 2024)).isZero();
    assertThat(findOnDay(owner, MonthDay.of(2, 28), 2023, 10)).containsExactly(before);
  }

  @Test
  protected final void findsNothingOfThisDayInTheTrashOrForNobody() {
    AccountId owner = desk().owner();
    desk().trash(written(owner, "2024-01-01T12:00:00Z"));

    assertThat(findOnDay(owner, NEW_YEAR, 2026, 10)).isEmpty();
    assertThat(countOnDay(owner, NEW_YEAR, 2026)).isZero();
    assertThat(countOnDay(desk().owner(), NEW_YEAR, 2026)).isZero();
  }

  @Test
  protected final void countsManyDays() {
    AccountId owner = desk().owner();
    desk()
        .change(() ->
            IntStream.range(0, 1_000)
                .mapToObj(i -> SampleMemos.memo(owner, "memo", NOON.plusSeconds(43_200L * i)))
                .forEach(memo -> ports().memos().add(memo, Links.KEPT)));

    List<DayCount> counted = countByDay(owner, TimeRange.ALWAYS);

    assertThat(counted).hasSize(501);
    assertThat(counted.stream().mapToLong(DayCount::count).sum()).isEqualTo(1_000);
  }

  private Memo written(AccountId owner, String time) {
    return desk().add(SampleMemos.memo(owner, "memo", Instant.parse(time)));
  }

  private static DayCount count(String day, long count) {
    return new DayCount(LocalDate.parse(day), count);
  }

  private List<DayCount> countByDay(AccountId owner, TimeRange created) {
    return ports().unit().read(() -> ports().insights().countByDay(owner, created));
  }

  private List<Memo> findOnDay(AccountId owner, MonthDay day, int not, int most) {
    return ports().unit().read(() -> ports().insights().findOnDay(owner, day, Year.of(not), most));
  }

  private long countOnDay(AccountId owner, MonthDay day, int not) {
    return ports().unit().read(() -> ports().insights().countOnDay(owner, day, Year.of(not)));
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
