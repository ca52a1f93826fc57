package dev.aimo.adapter.sql.index;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

interface GenerationMapper {

  /** Oldest first. */
  List<GenerationRow> findAll();

  int insertMissing(@Param("content") ContentColumns content, @Param("now") Instant now);

  GenerationRow findOf(@Param("content") ContentColumns content);

  int update(@Param("generation") GenerationRow generation);

  int delete(@Param("id") long id);
}
