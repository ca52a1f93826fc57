package dev.aimo.domain.archive;

import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import java.time.Instant;

/** A file outside of any installation; its bytes come separately, if at all. */
public record ArchivedAttachment(
    AttachmentId id,
    FileName name,
    MediaType type,
    long size,
    Properties properties,
    Instant createdAt) {

  public static ArchivedAttachment of(Attachment attachment) {
    return new ArchivedAttachment(
        attachment.id(),
        attachment.name(),
        attachment.type(),
        attachment.size(),
        attachment.properties(),
        attachment.createdAt());
  }
}
