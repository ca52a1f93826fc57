package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

interface MemoMapper {

  int insert(
      @Param("memo") Memo memo, @Param("monthDay") int monthDay, @Param("has") LinkHints hints);

  Optional<Memo> findForChange(@Param("owner") AccountId owner, @Param("id") MemoId id);

  int insertText(@Param("memo") Memo memo);

  /** What is stored of the memo, and whether its text is this one. */
  Optional<MemoState> findState(
      @Param("owner") AccountId owner, @Param("memo") MemoId id, @Param("text") String text);

  int update(
      @Param("memo") Memo memo,
      @Param("has") LinkHints hints,
      @Param("isTextKept") boolean isTextKept);

  int updateText(@Param("memo") Memo memo, @Param("isTextKept") boolean isTextKept);

  int delete(@Param("owner") AccountId owner, @Param("id") MemoId id);

  /** The id, if there is such a memo. */
  List<MemoId> findId(@Param("id") MemoId id);

  /** Adds to what is counted of a category. */
  int count(@Param("owner") AccountId owner, @Param("change") Standing change);
}
