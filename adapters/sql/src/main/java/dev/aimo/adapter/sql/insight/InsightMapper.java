package dev.aimo.adapter.sql.insight;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.Memo;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

interface InsightMapper {

  List<DayRow> countByDay(
      @Param("owner") AccountId owner, @Param("from") Instant from, @Param("to") Instant to);

  List<Memo> findOnDay(@Param("day") Day day, @Param("most") int most);

  long sizeOfOnDay(@Param("day") Day day, @Param("most") int most);

  long countOnDay(@Param("day") Day day);

  /** A day since 1970. */
  record DayRow(long day, long count) {}

  /** A day of all years but the one from there to there. */
  record Day(AccountId owner, int monthDay, Instant notFrom, Instant notBefore) {}
}
