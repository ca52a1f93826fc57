package dev.aimo.application.memo;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a new memo is made of. Times are given by whoever brings memos in from elsewhere. */
public record WriteMemo(
    MemoText text,
    MemoType type,
    Optional<Source> source,
    Optional<CategoryChoice> category,
    boolean isPublic,
    TagChoice tags,
    List<AttachmentId> attachments,
    List<MemoId> relations,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt) {

  /** A memo of nothing but text. */
  public static WriteMemo of(MemoText text) {
    return new WriteMemo(
        text,
        MemoType.TEXT,
        Optional.empty(),
        Optional.empty(),
        false,
        new TagChoice.Known(List.of()),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
