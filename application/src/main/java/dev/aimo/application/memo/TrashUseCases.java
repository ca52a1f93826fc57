package dev.aimo.application.memo;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.TrashQuery;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Memos that were deleted, and the two ways out of the trash. */
public final class TrashUseCases {

  private final UnitOfWork unit;
  private final MemoRepository memos;
  private final MemoReader reader;
  private final AttachmentRepository attachments;
  private final InstantSource clock;

  public TrashUseCases(
      UnitOfWork unit,
      MemoRepository memos,
      MemoReader reader,
      AttachmentRepository attachments,
      InstantSource clock) {
    this.unit = unit;
    this.memos = memos;
    this.reader = reader;
    this.attachments = attachments;
    this.clock = clock;
  }

  public Page<MemoSheet> list(Actor actor, TrashQuery query) {
    return unit.read(() -> reader.listTrash(actor.account(), query));
  }

  public void restore(Actor actor, MemoId id) {
    Instant now = clock.instant();
    unit.write(() -> {
      memos.save(found(actor, id).restored(now), Links.KEPT);
      return id;
    });
  }

  /** Ends the memo for good, and with it those of its attachments that hang on no other. */
  public void purge(Actor actor, MemoId id) {
    Instant now = clock.instant();
    unit.write(() -> {
      Memo memo = found(actor, id).requireTrashed();
      Set<AttachmentId> attached = Set.copyOf(memos.findAttachments(actor.account(), memo.id()));
      memos.remove(actor.account(), memo.id());
      attachments.removeUnused(actor.account(), attached, now);
      return id;
    });
  }

  private Memo found(Actor actor, MemoId id) {
    return memos
        .findForChange(actor.account(), id)
        .orElseThrow(() -> new NotFound(Reason.MEMO_UNKNOWN));
  }
}
