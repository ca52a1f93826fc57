package dev.aimo.domain.memo;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.tag.TagId;
import java.util.List;

/**
 * What shall hang on a memo afterwards. To clear is to leave nothing. Repetitions count once, and a
 * memo does not point at itself.
 */
public record Links(
    Change<List<TagId>> tags,
    Change<List<AttachmentId>> attachments,
    Change<List<MemoId>> relations) {

  public static final Links KEPT =
      new Links(new Change.Keep<>(), new Change.Keep<>(), new Change.Keep<>());

  public static Links onlyTags(List<TagId> tags) {
    return new Links(new Change.Set<>(tags), new Change.Keep<>(), new Change.Keep<>());
  }
}
