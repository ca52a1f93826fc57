package dev.aimo.adapter.sql.review;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.review.ReviewProfile;
import dev.aimo.domain.review.ReviewProfileId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface ReviewProfileMapper {

  /** The id, while nobody removes that model, or nothing. */
  Optional<UserModelId> findModel(@Param("owner") AccountId owner, @Param("id") UserModelId id);

  int insert(@Param("profile") ReviewProfile profile, @Param("model") Optional<UserModelId> model);

  int update(@Param("profile") ReviewProfile profile, @Param("model") Optional<UserModelId> model);

  Optional<ReviewProfile> find(@Param("owner") AccountId owner, @Param("id") ReviewProfileId id);

  Optional<ReviewProfile> findForChange(
      @Param("owner") AccountId owner, @Param("id") ReviewProfileId id);

  List<ReviewProfile> findAll(@Param("owner") AccountId owner);

  int delete(@Param("owner") AccountId owner, @Param("id") ReviewProfileId id);
}
