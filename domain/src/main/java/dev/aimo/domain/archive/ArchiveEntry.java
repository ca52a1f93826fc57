package dev.aimo.domain.archive;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.blob.Blob;
import java.util.Optional;
import java.util.function.Function;

/** What is found in an archive where a memo should be. */
public sealed interface ArchiveEntry {

  /**
   * A memo, and how to get at the bytes of its attachments: nothing when the archive does not have
   * them, as often as asked, and as long as the reader is open. Bytes that turn out to be damaged
   * end in an {@link dev.aimo.domain.error.Invalid}, from the stream as well.
   */
  record Intact(String name, ArchivedMemo memo, Function<AttachmentId, Optional<Blob>> files)
      implements ArchiveEntry {}

  /** Something that is no memo; those around it may be. */
  record Damaged(Problem problem) implements ArchiveEntry {}
}
