package dev.aimo.adapter.sql.review;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.review.Review;
import dev.aimo.domain.review.ReviewAnswer;
import dev.aimo.domain.review.ReviewId;
import dev.aimo.domain.review.ReviewItem;
import dev.aimo.domain.review.ReviewItemId;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

interface ReviewMapper {

  List<CandidateRow> findCandidates(
      @Param("owner") AccountId owner,
      @Param("category") @Nullable CategoryId category,
      @Param("since") @Nullable Instant since,
      @Param("most") int most);

  List<CandidateRow> findTaggedCandidates(
      @Param("owner") AccountId owner,
      @Param("tag") TagId tag,
      @Param("category") @Nullable CategoryId category,
      @Param("since") @Nullable Instant since,
      @Param("most") int most);

  List<CandidateTag> findTags(@Param("memos") Collection<MemoId> memos);

  List<Beginning> findBeginnings(
      @Param("owner") AccountId owner,
      @Param("memos") Set<MemoId> memos,
      @Param("characters") int characters);

  /** The id, while nobody removes that profile, or nothing. */
  Optional<ReviewProfileId> findProfile(
      @Param("owner") AccountId owner, @Param("id") ReviewProfileId id);

  /** Those that are there; nobody removes them until this unit ends. */
  List<MemoId> findMemos(@Param("owner") AccountId owner, @Param("memos") Collection<MemoId> memos);

  int insert(@Param("review") Review review, @Param("profile") Optional<ReviewProfileId> profile);

  int insertItems(@Param("items") List<ReviewItem> items);

  Optional<ReviewRow> find(@Param("owner") AccountId owner, @Param("id") ReviewId id);

  List<ItemRow> findItems(@Param("owner") AccountId owner, @Param("id") ReviewId id);

  Optional<ItemRow> findItem(
      @Param("owner") AccountId owner, @Param("id") ReviewId id, @Param("item") ReviewItemId item);

  int updateAnswer(
      @Param("owner") AccountId owner,
      @Param("item") ReviewItem item,
      @Param("answer") ReviewAnswer answer);

  int update(@Param("review") Review review, @Param("score") @Nullable Integer score);

  List<ReviewRow> findLatest(@Param("owner") AccountId owner, @Param("most") int most);

  long count(@Param("owner") AccountId owner);
}
