package dev.aimo.adapter.sql.push;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.Lane;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushRuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface DeliveryMapper {

  int insertMissing(@Param("deliveries") List<Delivery> deliveries);

  Optional<String> findAny(
      @Param("owner") AccountId owner,
      @Param("occasion") Occasion occasion,
      @Param("day") LocalDate day);

  List<Lane> findDueLanes(
      @Param("now") Instant now, @Param("mostOfOne") int mostOfOne, @Param("most") int most);

  Optional<DeliveryRow> findDue(@Param("lane") Lane lane, @Param("now") Instant now);

  int claim(@Param("claimed") Delivery claimed);

  int settle(@Param("settled") Delivery settled);

  int abandon(
      @Param("time") Instant time, @Param("reason") String reason, @Param("now") Instant now);

  List<DeliveryRow> list(
      @Param("owner") AccountId owner,
      @Param("rule") PushRuleId rule,
      @Param("page") PageRequest page);

  long count(@Param("owner") AccountId owner, @Param("rule") PushRuleId rule);

  int deleteEndedBefore(@Param("time") Instant time, @Param("most") int most);
}
