package dev.aimo.domain.insight;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.TimeRange;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;

/**
 * Looks back over many memos at once. Days are those of UTC. All methods work inside a {@link
 * dev.aimo.domain.unit.UnitOfWork}.
 */
public interface InsightReader {

  /** The days of the range on which memos were written, latest first; days without are left out. */
  List<DayCount> countByDay(AccountId owner, TimeRange created);

  /**
   * Live memos written on this day of other years, latest first, then by id downwards: at most so
   * many.
   */
  List<Memo> findOnDay(AccountId owner, MonthDay day, Year not, int most);

  /** How many memos {@link #findOnDay} would find if it had no bound. */
  long countOnDay(AccountId owner, MonthDay day, Year not);
}
