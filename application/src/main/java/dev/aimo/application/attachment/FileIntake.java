package dev.aimo.application.attachment;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.attachment.FileRules;
import dev.aimo.domain.blob.Blob;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The way of every file into an account, in two steps: its bytes go to the store, and the row
 * follows. The ledger knows of the bytes in between, so that nothing is left over when the second
 * step never comes.
 */
public final class FileIntake {

  private final UnitOfWork unit;
  private final AttachmentRepository attachments;
  private final BlobLedger ledger;
  private final BlobStore blobs;
  private final Ids ids;
  private final InstantSource clock;
  private final ZoneId zone;
  private final FileRules rules;

  public FileIntake(
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

  /**
   * Stores the bytes, if the rules allow it. The attachment is not there before it is admitted;
   * until then whoever takes in several says how many bytes they come to so far.
   */
  public Attachment store(Actor actor, UploadFile file, Blob content, long notYetAdmitted) {
    Instant now = clock.instant();
    Attachment attachment = attachment(actor, file, content.size(), now);
    unit.write(() -> {
      long used = attachments.usedBytes(actor.account()) + notYetAdmitted;
      rules.check(file.declared(), file.type(), content.size(), used);
      ledger.enter(new BlobLedger.Entry(attachment.place(), attachment.key(), now));
      return used;
    });
    blobs.put(attachment.key(), content);
    return attachment;
  }

  /**
   * Makes it one of the account's attachments, unless others came meanwhile that leave no room for
   * it. Works inside a unit of work.
   */
  public void admit(Attachment attachment) {
    if (rules.quota() > 0) {
      rules.checkQuota(attachment.size(), attachments.usedBytesForChange(attachment.owner()));
    }
    ledger.strike(attachment.key());
    attachments.add(attachment);
  }

  /** Takes the bytes away again. */
  void giveUp(Attachment attachment) {
    blobs.delete(attachment.place(), attachment.key());
    unit.write(() -> {
      ledger.strike(attachment.key());
      return attachment;
    });
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
