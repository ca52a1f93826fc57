package dev.aimo.adapter.sql.recommendation;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.recommendation.Recommendation;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;

interface RecommendationMapper {

  List<Recommendation> findBetween(
      @Param("owner") AccountId owner, @Param("from") LocalDate from, @Param("to") LocalDate to);

  int upsert(@Param("day") Recommendation day);
}
