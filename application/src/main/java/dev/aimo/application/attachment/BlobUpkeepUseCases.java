package dev.aimo.application.attachment;

import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.blob.BlobLedger;
import dev.aimo.domain.blob.BlobStore;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Removes bytes that nobody points at: of uploads that broke off, and of attachments that were
 * deleted a while ago. Safe to run on several instances at once.
 */
public final class BlobUpkeepUseCases {

  /** Longer than any upload takes. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private static final int AT_ONCE = 100;

  /** A store that is away fails slowly, each time. */
  private static final int MOST_FAILURES = 10;

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

  /**
   * Goes on behind what can not be removed, and throws the first failure in the end. What failed is
   * tried again a day later, so that it does not stand before all the rest for ever.
   */
  public Removed sweep() {
    Sweep sweep = new Sweep(clock.instant());
    Removed removed = new Removed(sweep.abandoned(), sweep.deleted());
    sweep.failures.stream()
        .findFirst()
        .ifPresent(failure -> {
          throw failure;
        });
    return removed;
  }

  private final class Sweep {

    private final List<PortFailure> failures = new ArrayList<>();
    private final Instant now;

    Sweep(Instant now) {
      this.now = now;
    }

    int abandoned() {
      Instant before = now.minus(ABANDONED);
      return removeAll(() -> ledger.findBefore(before, AT_ONCE), this::remove);
    }

    int deleted() {
      Instant before = now.minus(keptAfterDeletion);
      return removeAll(
          () -> attachments.findRemovedBefore(before, AT_ONCE),
          attachment -> remove(handedOver(attachment)));
    }

    private <T> int removeAll(Supplier<List<T>> find, Predicate<T> remove) {
      int removed = 0;
      List<T> found;
      do {
        found = unit.read(find);
        for (T each : found) {
          if (failures.size() == MOST_FAILURES) {
            return removed;
          }
          removed += remove.test(each) ? 1 : 0;
        }
      } while (found.size() == AT_ONCE);
      return removed;
    }

    /** From here on the ledger knows of the bytes, and nobody else. */
    private BlobLedger.Entry handedOver(Attachment attachment) {
      BlobLedger.Entry entry = new BlobLedger.Entry(attachment.place(), attachment.key(), now);
      return unit.write(() -> {
        ledger.enter(entry);
        attachments.forget(attachment.id());
        return entry;
      });
    }

    /** The bytes first: should that fail, the entry is still there for the next time. */
    private boolean remove(BlobLedger.Entry entry) {
      try {
        blobs.delete(entry.place(), entry.key());
      } catch (PortFailure e) {
        failures.add(e);
        return unit.write(() -> {
          ledger.enter(new BlobLedger.Entry(entry.place(), entry.key(), now));
          return false;
        });
      }
      return unit.write(() -> {
        ledger.strike(entry.key());
        return true;
      });
    }
  }
}
