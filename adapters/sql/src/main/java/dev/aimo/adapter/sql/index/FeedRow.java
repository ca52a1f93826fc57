package dev.aimo.adapter.sql.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A memo as far as one row knows it. */
public record FeedRow(
    MemoId memo,
    AccountId owner,
    MemoText text,
    Optional<CategoryId> category,
    boolean isPublic,
    Instant createdAt,
    boolean hasTags,
    boolean hasAttachments) {

  MemoEntry with(Set<TagId> tags, List<AttachmentId> pictures) {
    return new MemoEntry(memo, owner, text, category, tags, isPublic, createdAt, pictures);
  }
}
