package dev.aimo.domain.attachment;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import java.time.Instant;

/** A file of an account. The type is what its bytes say, or else what its sender said. */
public record Attachment(
    AttachmentId id,
    AccountId owner,
    FileName name,
    MediaType type,
    long size,
    BlobPlace place,
    BlobKey key,
    Properties properties,
    Instant createdAt) {

  public Attachment withProperties(Properties changed) {
    return new Attachment(
        id, owner, name, type, size, place, key, properties.with(changed), createdAt);
  }
}
