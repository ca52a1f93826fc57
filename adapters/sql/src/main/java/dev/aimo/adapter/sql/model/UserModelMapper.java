package dev.aimo.adapter.sql.model;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.model.UserModelId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface UserModelMapper {

  int insert(@Param("model") UserModel model);

  Optional<UserModel> find(@Param("owner") AccountId owner, @Param("id") UserModelId id);

  List<UserModel> findAll(@Param("owner") AccountId owner);

  int update(@Param("model") UserModel model);

  int clearDefault(@Param("owner") AccountId owner);

  int markDefault(@Param("owner") AccountId owner, @Param("id") UserModelId id);

  int delete(@Param("owner") AccountId owner, @Param("id") UserModelId id);
}
