package dev.aimo.adapter.sql.repetition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.repetition.Card;
import dev.aimo.domain.repetition.CardId;
import dev.aimo.domain.repetition.WrittenMemo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface CardMapper {

  long countUncovered(@Param("owner") AccountId owner);

  List<WrittenMemo> findUncovered(
      @Param("owner") AccountId owner,
      @Param("after") @Nullable MemoId after,
      @Param("most") int most);

  int insertMissing(@Param("cards") List<Card> cards);

  Optional<Card> findForChange(@Param("owner") AccountId owner, @Param("id") CardId id);

  int update(@Param("card") Card card);

  List<DueRow> findDue(
      @Param("owner") AccountId owner,
      @Param("eligible") EligibleMemos eligible,
      @Param("by") Instant by,
      @Param("most") int most);

  long countAllDue(@Param("owner") AccountId owner, @Param("by") Instant by);

  long countDue(
      @Param("owner") AccountId owner,
      @Param("eligible") EligibleMemos eligible,
      @Param("by") Instant by);

  long countReviewed(@Param("owner") AccountId owner, @Param("since") Instant since);
}
