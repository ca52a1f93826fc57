package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.FileName;
import dev.aimo.domain.attachment.MediaType;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;

/** An attachment on a memo. */
public record LinkedAttachment(
    MemoId memo,
    int position,
    AttachmentId id,
    AccountId owner,
    FileName name,
    MediaType type,
    long size,
    BlobPlace place,
    BlobKey key,
    Properties properties,
    Instant createdAt)
    implements Linked<Attachment> {

  @Override
  public Attachment value() {
    return new Attachment(id, owner, name, type, size, place, key, properties, createdAt);
  }
}
