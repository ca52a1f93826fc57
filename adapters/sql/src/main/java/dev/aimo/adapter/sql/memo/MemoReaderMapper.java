package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** Rows come in no particular order. A size is the number of bytes of all texts. */
interface MemoReaderMapper {

  Optional<MemoRow> find(@Param("owner") AccountId owner, @Param("id") MemoId id);

  Optional<MemoRow> findPublic(@Param("id") MemoId id);

  List<MemoRow> findAll(@Param("owner") AccountId owner, @Param("ids") Collection<MemoId> ids);

  long sizeOfAll(@Param("ids") Collection<MemoId> ids);

  List<MemoId> findAdmitted(
      @Param("ids") Collection<MemoId> ids, @Param("filter") Admission filter);

  List<MemoRow> findListed(@Param("filter") ListFilter filter);

  /** The page of those that match, in its order, each with how many match in all. */
  List<Match> findMatches(@Param("filter") ListFilter filter);

  long sizeOfListed(@Param("filter") ListFilter filter);

  long countListed(@Param("filter") ListFilter filter);

  Counts countAll(@Param("owner") AccountId owner);

  Counts countInCategory(@Param("owner") AccountId owner, @Param("key") String categoryKey);

  /** How many live memos carry the tag, if it is the owner's. */
  Optional<Integer> usage(@Param("owner") AccountId owner, @Param("tag") TagId tag);

  /** Oldest first. */
  List<MemoId> listIds(@Param("owner") AccountId owner);

  List<MemoRow> findTrashed(@Param("filter") TrashFilter filter);

  long sizeOfTrashed(@Param("filter") TrashFilter filter);

  long countTrashed(@Param("filter") TrashFilter filter);

  List<MemoRow> findBacklinks(
      @Param("owner") AccountId owner,
      @Param("target") MemoId target,
      @Param("page") PageRequest page);

  long sizeOfBacklinks(
      @Param("owner") AccountId owner,
      @Param("target") MemoId target,
      @Param("page") PageRequest page);

  /** Each once, newest first. */
  List<MemoId> findPointing(
      @Param("owner") AccountId owner,
      @Param("targets") Collection<MemoId> targets,
      @Param("most") int most);

  long countBacklinks(@Param("owner") AccountId owner, @Param("target") MemoId target);

  List<MemoRow> findLater(
      @Param("owner") AccountId owner,
      @Param("by") MemoOrder.By by,
      @Param("than") Instant than,
      @Param("most") int most);

  long sizeOfLater(
      @Param("owner") AccountId owner,
      @Param("by") MemoOrder.By by,
      @Param("than") Instant than,
      @Param("most") int most);

  List<LinkedMemo> findRelations(@Param("ids") Collection<MemoId> memos, @Param("most") int most);

  List<LinkedTag> findTags(@Param("ids") Collection<MemoId> memos, @Param("most") int most);

  List<LinkedAttachment> findAttachments(
      @Param("ids") Collection<MemoId> memos, @Param("most") int most);
}
