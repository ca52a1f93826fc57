package dev.aimo.domain.attachment;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import java.time.Instant;

/** Attachments for tests; each has an id and a key of its own. */
public final class SampleAttachments {

  private SampleAttachments() {}

  public static AttachmentId id() {
    return new AttachmentId("A" + SampleAccounts.unique());
  }

  public static Attachment attachment(AccountId owner) {
    return attachment(id(), owner, 1, SampleAccounts.NOON);
  }

  public static Attachment attachment(AccountId owner, String type) {
    return attachment(id(), owner, new MediaType(type), 1, SampleAccounts.NOON);
  }

  public static Attachment attachment(
      AttachmentId id, AccountId owner, long size, Instant createdAt) {
    return attachment(id, owner, new MediaType("image/png"), size, createdAt);
  }

  private static Attachment attachment(
      AttachmentId id, AccountId owner, MediaType type, long size, Instant createdAt) {
    return new Attachment(
        id,
        owner,
        new FileName("picture.png"),
        type,
        size,
        new BlobPlace.Local(),
        BlobKey.of(SampleAccounts.unique(), "picture.png"),
        Properties.NONE,
        createdAt);
  }
}
