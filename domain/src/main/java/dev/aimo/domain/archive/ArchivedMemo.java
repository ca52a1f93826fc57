package dev.aimo.domain.archive;

import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.Source;
import dev.aimo.domain.tag.TagName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A memo outside of any installation: everything that makes it what it is, and nothing of where it
 * lay. Its id names it inside the archive, and relations of others refer to it.
 */
public record ArchivedMemo(
    MemoId id,
    MemoText text,
    MemoType type,
    Optional<Source> source,
    Optional<CategoryName> category,
    boolean isPublic,
    List<TagName> tags,
    List<ArchivedAttachment> attachments,
    List<MemoId> relations,
    Instant createdAt,
    Instant updatedAt) {

  public ArchivedMemo {
    tags = List.copyOf(tags);
    attachments = List.copyOf(attachments);
    relations = List.copyOf(relations);
  }
}
