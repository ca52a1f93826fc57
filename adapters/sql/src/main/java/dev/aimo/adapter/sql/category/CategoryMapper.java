package dev.aimo.adapter.sql.category;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface CategoryMapper {

  int insert(@Param("category") Category category);

  Optional<Category> find(@Param("owner") AccountId owner, @Param("id") CategoryId id);

  Optional<Category> findForChange(@Param("owner") AccountId owner, @Param("id") CategoryId id);

  Optional<Category> findForUse(@Param("owner") AccountId owner, @Param("id") CategoryId id);

  Optional<Category> findNamed(@Param("owner") AccountId owner, @Param("name") FoldedText name);

  List<Category> findAll(@Param("owner") AccountId owner);

  /** How many rows there were to update: none, or one. */
  int update(@Param("category") Category category);

  int delete(
      @Param("owner") AccountId owner, @Param("id") CategoryId id, @Param("now") Instant now);

  int releaseMemos(@Param("owner") AccountId owner, @Param("id") CategoryId id);

  /** Counts the memos of a category among those that are in none. */
  int addCountsToNone(@Param("owner") AccountId owner, @Param("id") CategoryId id);

  int deleteCounts(@Param("owner") AccountId owner, @Param("id") CategoryId id);
}
