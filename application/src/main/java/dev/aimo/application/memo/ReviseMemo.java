package dev.aimo.application.memo;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.MemoType;
import dev.aimo.domain.memo.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What shall change about a memo. The text is always given; a version, by whoever read one. */
public record ReviseMemo(
    MemoText text,
    Change<MemoType> type,
    Change<Source> source,
    Change<CategoryId> category,
    Optional<Boolean> isPublic,
    Change<TagChoice> tags,
    Change<List<AttachmentId>> attachments,
    Change<List<MemoId>> relations,
    OptionalInt version) {

  /** Another text, and nothing else. */
  public static ReviseMemo of(MemoText text, OptionalInt version) {
    return new ReviseMemo(
        text,
        new Change.Keep<>(),
        new Change.Keep<>(),
        new Change.Keep<>(),
        Optional.empty(),
        new Change.Keep<>(),
        new Change.Keep<>(),
        new Change.Keep<>(),
        version);
  }
}
