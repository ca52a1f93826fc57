package dev.aimo.application.attachment;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.attachment.Signer;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.LinkTerms;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Links to attachments that a browser can open as they are: in a page, in the source of an image,
 * by a visitor who has no login. They are given to whoever may see the attachment, and end after a
 * while.
 */
public final class AttachmentLinkUseCases {

  private final UnitOfWork unit;
  private final AttachmentRepository attachments;
  private final BlobStore blobs;
  private final Signer signer;
  private final InstantSource clock;
  private final Duration validFor;

  public AttachmentLinkUseCases(
      UnitOfWork unit,
      AttachmentRepository attachments,
      BlobStore blobs,
      Signer signer,
      InstantSource clock,
      Duration validFor) {
    this.unit = unit;
    this.attachments = attachments;
    this.blobs = blobs;
    this.signer = signer;
    this.clock = clock;
    this.validFor = validFor;
  }

  public AttachmentLink link(Attachment attachment) {
    return blobs
        .link(attachment.place(), attachment.key(), terms(attachment))
        .<AttachmentLink>map(AttachmentLink.AtStore::new)
        .orElseGet(() -> here(attachment));
  }

  /** The attachment that a link of {@link AttachmentLink.Here} leads to. */
  public Attachment follow(AccountId owner, AttachmentId id, Instant until, String signature) {
    if (!signer.isGenuine(signed(owner, id, until), signature)) {
      throw new NotFound(Reason.FILE_UNKNOWN);
    }
    if (clock.instant().isAfter(until)) {
      throw new NotFound(Reason.LINK_EXPIRED);
    }
    return unit.read(() -> attachments.find(owner, id))
        .orElseThrow(() -> new NotFound(Reason.FILE_UNKNOWN));
  }

  private AttachmentLink here(Attachment attachment) {
    Instant until = end();
    String signature = signer.sign(signed(attachment.owner(), attachment.id(), until));
    return new AttachmentLink.Here(attachment, until, signature);
  }

  /**
   * Links made within half of the time are the same, so that browsers and entity tags recognise
   * what they have.
   */
  private Instant end() {
    long step = Math.max(1, validFor.toMillis() / 2);
    long earliest = clock.instant().plus(validFor).toEpochMilli();
    return Instant.ofEpochMilli(Math.ceilDiv(earliest, step) * step);
  }

  private LinkTerms terms(Attachment attachment) {
    return new LinkTerms(
        attachment.type().value(),
        attachment.name().value(),
        attachment.type().isHarmless(),
        validFor);
  }

  private static String signed(AccountId owner, AttachmentId id, Instant until) {
    return String.join("\n", owner.value(), id.value(), Long.toString(until.toEpochMilli()));
  }
}
