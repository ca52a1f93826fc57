package dev.aimo.adapter.sql.category;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import java.util.List;
import org.apache.ibatis.annotations.Param;

interface CategoryMapper {

  int insert(@Param("category") Category category);

  List<Category> findAll(@Param("owner") AccountId owner);
}
