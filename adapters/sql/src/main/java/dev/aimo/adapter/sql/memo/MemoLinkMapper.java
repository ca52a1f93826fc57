package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What hangs on memos, as it is changed. */
interface MemoLinkMapper {

  List<TagId> findTags(@Param("memo") MemoId memo);

  /** Those of these that are the owner's and live, locked in the order of their ids. */
  List<TagId> lockTags(@Param("owner") AccountId owner, @Param("ids") Collection<TagId> ids);

  int changeUsage(@Param("ids") Collection<TagId> ids, @Param("by") int by);

  int deleteTags(@Param("memo") MemoId memo);

  int insertTags(
      @Param("memo") MemoId memo,
      @Param("ids") List<TagId> ids,
      @Param("live") boolean isLive,
      @Param("createdAt") Instant createdAt);

  int setTagsLive(@Param("memo") MemoId memo, @Param("live") boolean isLive);

  List<AttachmentId> lockAttachments(
      @Param("owner") AccountId owner, @Param("ids") Collection<AttachmentId> ids);

  /** Those that are live, in their order on the memo. */
  List<AttachmentId> findAttachments(@Param("owner") AccountId owner, @Param("memo") MemoId memo);

  int deleteAttachments(@Param("memo") MemoId memo);

  int insertAttachments(@Param("memo") MemoId memo, @Param("ids") List<AttachmentId> ids);

  List<MemoId> lockTargets(@Param("owner") AccountId owner, @Param("ids") Collection<MemoId> ids);

  /** Those to live memos. */
  List<MemoId> findLiveTargets(@Param("memo") MemoId memo);

  int deleteRelations(@Param("memo") MemoId memo, @Param("targets") Collection<MemoId> targets);

  int insertRelations(
      @Param("owner") AccountId owner,
      @Param("memo") MemoId memo,
      @Param("relations") List<NewRelation> relations,
      @Param("now") Instant now);

  /** A row to insert. */
  record NewRelation(String id, MemoId target) {}
}
