package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.page.PageRequest;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface MemoHistoryMapper {

  int insert(@Param("former") FormerText former);

  /** The latest version that is not among the latest so many. */
  Optional<Integer> findSurplus(@Param("memo") MemoId memo, @Param("most") int most);

  int deleteUpTo(@Param("memo") MemoId memo, @Param("version") int version);

  List<FormerText> findPage(
      @Param("owner") AccountId owner, @Param("memo") MemoId memo, @Param("page") PageRequest page);

  long sizeOfPage(@Param("memo") MemoId memo, @Param("page") PageRequest page);

  long count(@Param("owner") AccountId owner, @Param("memo") MemoId memo);

  Optional<FormerText> find(
      @Param("owner") AccountId owner, @Param("memo") MemoId memo, @Param("version") int version);
}
