package dev.aimo.application.attachment;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.attachment.Properties;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.blob.ByteRange;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The files of one account. Bytes go to the store first and the row follows: the ledger knows of
 * them in between, so that nothing is left over when one of the two fails.
 */
public final class AttachmentUseCases {

  private final UnitOfWork unit;
  private final AttachmentRepository attachments;
  private final BlobLedger ledger;
  private final BlobStore blobs;
  private final Ids ids;
  private final InstantSource clock;
  private final ZoneId zone;
  private final FileRules rules;

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
    this.ledger = ledger;
    this.blobs = blobs;
    this.ids = ids;
    this.clock = clock;
    this.zone = zone;
    this.rules = rules;
  }

  public Attachment upload(Actor actor, UploadFile file, Blob content) {
    Instant now = clock.instant();
    Attachment attachment = attachment(actor, file, content.size(), now);
    unit.write(() -> {
      long used = attachments.usedBytes(actor.account());
      rules.check(file.declared(), file.type(), content.size(), used);
      ledger.enter(new BlobLedger.Entry(attachment.place(), attachment.key(), now));
      return used;
    });
    blobs.put(attachment.key(), content);
    return unit.write(() -> {
      ledger.strike(attachment.key());
      attachments.add(attachment);
      return attachment;
    });
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

  private Attachment attachment(Actor actor, UploadFile file, long size, Instant now) {
    AttachmentId id = AttachmentId.next(ids);
    BlobKey key =
        BlobKey.of(
            actor.account().value(),
            LocalDate.ofInstant(now, zone).toString(),
            id.value() + "." + file.name().extension());
    return new Attachment(
        id,
        actor.account(),
        file.name(),
        file.type(),
        size,
        blobs.place(),
        key,
        file.properties(),
        file.createdAt().orElse(now));
  }
}
