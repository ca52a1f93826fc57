package dev.aimo.application.attachment;

import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Removes bytes that nobody points at: of uploads that broke off, and of attachments that were
 * deleted a while ago. Safe to run on several instances at once.
 */
public final class BlobUpkeepUseCases {

  /** Longer than any upload takes. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private static final int AT_ONCE = 100;

  private final UnitOfWork unit;
  private final AttachmentRepository attachments;
  private final BlobLedger ledger;
  private final BlobStore blobs;
  private final InstantSource clock;
  private final Duration keptAfterDeletion;

  /** How much was removed. */
  public record Removed(int abandoned, int deleted) {}

  public BlobUpkeepUseCases(
      UnitOfWork unit,
      AttachmentRepository attachments,
      BlobLedger ledger,
      BlobStore blobs,
      InstantSource clock,
      Duration keptAfterDeletion) {
    this.unit = unit;
    this.attachments = attachments;
    this.ledger = ledger;
    this.blobs = blobs;
    this.clock = clock;
    this.keptAfterDeletion = keptAfterDeletion;
  }

  public Removed sweep() {
    Instant now = clock.instant();
    return new Removed(
        sweepAbandoned(now.minus(ABANDONED)), sweepDeleted(now.minus(keptAfterDeletion)));
  }

  private int sweepAbandoned(Instant before) {
    int removed = 0;
    List<BlobLedger.Entry> found;
    do {
      found = unit.read(() -> ledger.findBefore(before, AT_ONCE));
      found.forEach(this::remove);
      removed += found.size();
    } while (found.size() == AT_ONCE);
    return removed;
  }

  private int sweepDeleted(Instant before) {
    int removed = 0;
    List<Attachment> found;
    do {
      found = unit.read(() -> attachments.findRemovedBefore(before, AT_ONCE));
      found.forEach(this::remove);
      removed += found.size();
    } while (found.size() == AT_ONCE);
    return removed;
  }

  /** The bytes first: should that fail, the entry is still there for the next time. */
  private void remove(BlobLedger.Entry entry) {
    blobs.delete(entry.place(), entry.key());
    unit.write(() -> {
      ledger.strike(entry.key());
      return entry;
    });
  }

  private void remove(Attachment attachment) {
    blobs.delete(attachment.place(), attachment.key());
    unit.write(() -> {
      attachments.forget(attachment.id());
      return attachment;
    });
  }
}
