package dev.aimo.domain.attachment;

import dev.aimo.domain.text.TextLimit;
import dev.aimo.domain.unit.Ids;

/** Which attachment. Opaque to clients. */
public record AttachmentId(String value) {

  private static final TextLimit LIMIT = new TextLimit("attachmentId", 191);

  public AttachmentId {
    LIMIT.checkPresent(value);
  }

  public static AttachmentId next(Ids ids) {
    return new AttachmentId(ids.nextFile());
  }
}
