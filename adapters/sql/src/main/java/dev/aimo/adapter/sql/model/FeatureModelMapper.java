package dev.aimo.adapter.sql.model;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.model.UserModelId;
import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface FeatureModelMapper {

  Optional<UserModelId> find(@Param("owner") AccountId owner, @Param("feature") String feature);

  int upsert(
      @Param("id") String id,
      @Param("owner") AccountId owner,
      @Param("feature") String feature,
      @Param("model") UserModelId model,
      @Param("now") Instant now);

  int delete(@Param("owner") AccountId owner, @Param("feature") String feature);
}
