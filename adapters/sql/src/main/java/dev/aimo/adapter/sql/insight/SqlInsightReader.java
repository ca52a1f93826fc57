package dev.aimo.adapter.sql.insight;

import dev.aimo.adapter.sql.insight.InsightMapper.Day;
import dev.aimo.adapter.sql.memo.TextBytes;
import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.insight.DayCount;
import dev.aimo.domain.insight.InsightReader;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.apache.ibatis.session.Configuration;

/** Looks back over the table {@code memos}. */
public final class SqlInsightReader implements InsightReader {

  // of what a column holds
  private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
  private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final SqlSessions sessions;

  public SqlInsightReader(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(InsightMapper.class);
  }

  @Override
  public List<DayCount> countByDay(AccountId owner, TimeRange created) {
    return mapper()
        .countByDay(owner, created.from().orElse(EARLIEST), created.to().orElse(LATEST))
        .stream()
        .map(row -> new DayCount(LocalDate.ofEpochDay(row.day()), row.count()))
        .sorted(Comparator.comparing(DayCount::day).reversed())
        .toList();
  }

  @Override
  public List<Memo> findOnDay(AccountId owner, MonthDay day, Year not, int most) {
    InsightMapper insights = mapper();
    Day asked = day(owner, day, not);
    TextBytes.check(most, () -> insights.sizeOfOnDay(asked, most));
    return insights.findOnDay(asked, most);
  }

  @Override
  public long countOnDay(AccountId owner, MonthDay day, Year not) {
    return mapper().countOnDay(day(owner, day, not));
  }

  private static Day day(AccountId owner, MonthDay day, Year not) {
    return new Day(
        owner,
        day.getMonthValue() * 100 + day.getDayOfMonth(),
        start(not),
        start(not.plusYears(1)));
  }

  private static Instant start(Year year) {
    return year.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private InsightMapper mapper() {
    return sessions.reading(InsightMapper.class);
  }
}
