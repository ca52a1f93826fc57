package dev.aimo.application.attachment;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** The files of one account. */
public final class AttachmentUseCases {

  private final UnitOfWork unit;
  private final AttachmentRepository attachments;
  private final BlobStore blobs;
  private final InstantSource clock;
  private final FileIntake intake;

  public AttachmentUseCases(
      UnitOfWork unit,
      AttachmentRepository attachments,
      BlobLedger ledger,
      BlobStore blobs,
      Ids ids,
      InstantSource clock,
      ZoneId zone,
      FileRules rules) {
    this.unit = unit;
    this.attachments = attachments;
    this.blobs = blobs;
    this.clock = clock;
    this.intake = new FileIntake(unit, attachments, ledger, blobs, ids, clock, zone, rules);
  }

  public Attachment upload(Actor actor, UploadFile file, Blob content) {
    Attachment attachment = intake.store(actor, file, content, 0);
    try {
      return unit.write(() -> {
        intake.admit(attachment);
        return attachment;
      });
    } catch (TooLarge e) {
      intake.giveUp(attachment);
      throw e;
    }
  }

  public Page<Attachment> list(Actor actor, PageRequest page) {
    return unit.read(() -> attachments.list(actor.account(), page));
  }

  public Attachment get(Actor actor, AttachmentId id) {
    return unit.read(() -> attachments.find(actor.account(), id))
        .orElseThrow(() -> new NotFound(Reason.ATTACHMENT_UNKNOWN));
  }

  public Attachment changeProperties(Actor actor, AttachmentId id, Properties changed) {
    return unit.write(() -> {
      Attachment merged =
          attachments
              .findForChange(actor.account(), id)
              .orElseThrow(() -> new NotFound(Reason.ATTACHMENT_UNKNOWN))
              .withProperties(changed);
      attachments.saveProperties(merged);
      return merged;
    });
  }

  /**
   * Memos that it hangs on show it no more. Its bytes follow later ({@link BlobUpkeepUseCases}).
   */
  public void delete(Actor actor, AttachmentId id) {
    Instant now = clock.instant();
    if (!unit.write(() -> attachments.remove(actor.account(), id, now))) {
      throw new NotFound(Reason.ATTACHMENT_UNKNOWN);
    }
  }

  /** The bytes of an attachment that the caller has found. Whoever gets them closes them. */
  public Blob open(Attachment attachment, ByteRange range) {
    return blobs
        .open(attachment.place(), attachment.key(), range)
        .orElseThrow(() -> new NotFound(Reason.FILE_UNKNOWN));
  }
}
