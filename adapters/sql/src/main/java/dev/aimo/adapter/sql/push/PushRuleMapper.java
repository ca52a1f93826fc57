package dev.aimo.adapter.sql.push;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface PushRuleMapper {

  int insert(@Param("rule") PushRule rule);

  Optional<PushRule> find(@Param("owner") AccountId owner, @Param("id") PushRuleId id);

  Optional<PushRule> findForChange(@Param("owner") AccountId owner, @Param("id") PushRuleId id);

  List<PushRule> findAll(@Param("owner") AccountId owner);

  List<PushRule> findDue(
      @Param("hour") int hour, @Param("after") String after, @Param("most") int most);

  int update(@Param("rule") PushRule rule);

  int delete(
      @Param("owner") AccountId owner, @Param("id") PushRuleId id, @Param("now") Instant now);
}
