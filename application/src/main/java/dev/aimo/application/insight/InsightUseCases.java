package dev.aimo.application.insight;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.insight.InsightReader;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Looks back over many memos. Days are those of UTC, because clients ask for days of UTC. */
public final class InsightUseCases {

  private static final int MOST_DAYS = 365;
  private static final int MOST_MEMOS = 100;

  private final UnitOfWork unit;
  private final InsightReader insights;
  private final InstantSource clock;

  public InsightUseCases(UnitOfWork unit, InsightReader insights, InstantSource clock) {
    this.unit = unit;
    this.insights = insights;
    this.clock = clock;
  }

  /** The last so many days, at least one and at most a year. */
  public Activity activity(Actor actor, long days) {
    Instant now = clock.instant();
    Instant begin = now.minus(Duration.ofDays(Math.clamp(days, 1, MOST_DAYS)));
    TimeRange range = new TimeRange(Optional.of(begin), Optional.of(now));
    return new Activity(
        unit.read(() -> insights.countByDay(actor.account(), range)), utc(begin), utc(now));
  }

  public OnThisDay onThisDay(Actor actor) {
    LocalDate today = utc(clock.instant());
    MonthDay day = MonthDay.from(today);
    Year year = Year.from(today);
    return unit.read(() -> {
      List<Memo> found = insights.findOnDay(actor.account(), day, year, MOST_MEMOS);
      long total =
          found.size() < MOST_MEMOS
              ? found.size()
              : insights.countOnDay(actor.account(), day, year);
      return new OnThisDay(day, found, total);
    });
  }

  private static LocalDate utc(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
