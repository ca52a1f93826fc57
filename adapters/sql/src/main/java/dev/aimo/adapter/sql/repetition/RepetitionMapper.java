package dev.aimo.adapter.sql.repetition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.repetition.RepetitionSettings;
import dev.aimo.domain.repetition.Rule;
import dev.aimo.domain.repetition.RuleId;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface RepetitionMapper {

  RepetitionSettings findSettings(@Param("owner") AccountId owner);

  RepetitionSettings findSettingsForChange(@Param("owner") AccountId owner);

  int updateSettings(
      @Param("owner") AccountId owner, @Param("settings") RepetitionSettings settings);

  List<AccountId> findReminded(@Param("after") @Nullable AccountId after, @Param("most") int most);

  int insertRule(@Param("rule") Rule rule);

  List<Rule> findRules(@Param("owner") AccountId owner);

  int deleteRule(@Param("owner") AccountId owner, @Param("id") RuleId id);
}
