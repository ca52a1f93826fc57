package dev.aimo.adapter.sql.tag;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Param;

interface TagMapper {

  int insertMissing(@Param("tags") List<Tag> tags);

  Optional<Tag> find(@Param("owner") AccountId owner, @Param("id") TagId id);

  Optional<Tag> findForChange(@Param("owner") AccountId owner, @Param("id") TagId id);

  List<Tag> findAll(@Param("owner") AccountId owner);

  List<Tag> findNamed(@Param("owner") AccountId owner, @Param("names") Set<FoldedText> names);

  /** How many rows there were to update: none, or one. */
  int update(@Param("tag") Tag tag);

  int delete(@Param("owner") AccountId owner, @Param("id") TagId id, @Param("now") Instant now);

  int deleteLinks(@Param("id") TagId id);
}
