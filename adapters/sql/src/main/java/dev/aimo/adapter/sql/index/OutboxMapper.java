package dev.aimo.adapter.sql.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.index.Backlog.Trouble;
import dev.aimo.domain.index.IndexTask;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface OutboxMapper {

  int insert(
      @Param("owner") AccountId owner, @Param("memo") MemoId memo, @Param("live") boolean isLive);

  int insertCarriers(
      @Param("owner") AccountId owner, @Param("tag") TagId tag, @Param("now") Instant now);

  int insertMembers(
      @Param("owner") AccountId owner,
      @Param("category") CategoryId category,
      @Param("now") Instant now);

  int insertShowing(
      @Param("owner") AccountId owner,
      @Param("attachment") AttachmentId attachment,
      @Param("now") Instant now);

  int insertAll(@Param("memos") List<OwnedMemo> memos, @Param("now") Instant now);

  /** Those that are there, live or not. */
  List<OwnedMemo> findOwned(@Param("memos") Collection<MemoId> memos);

  /** Those that became due after that time, by when they did, then by number. */
  List<IndexTask> findDue(
      @Param("after") Instant after, @Param("now") Instant now, @Param("most") int most);

  Optional<Instant> findNextDue();

  /** Up to that number: those that were surely there when a later one was taken. */
  List<NumberedMemo> findOlder(@Param("memos") Collection<MemoId> memos, @Param("last") long last);

  int delete(@Param("numbers") List<Long> numbers);

  int postpone(
      @Param("numbers") List<Long> numbers,
      @Param("until") Instant until,
      @Param("why") String why);

  int fail(
      @Param("number") long number,
      @Param("until") Instant until,
      @Param("why") String why,
      @Param("mostAttempts") int mostAttempts);

  /** How many memos were left for later or given up. Without an owner, of all. */
  int countLeft(@Param("owner") @Nullable AccountId owner);

  /** Their numbers. */
  List<Long> findLeft(@Param("owner") @Nullable AccountId owner, @Param("most") int most);

  int makeDue(@Param("numbers") List<Long> numbers);

  BacklogCounts count(@Param("owner") @Nullable AccountId owner);

  /** The latest first. */
  List<Trouble> findTroubles(@Param("owner") @Nullable AccountId owner, @Param("most") int most);
}
