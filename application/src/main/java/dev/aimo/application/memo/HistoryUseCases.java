package dev.aimo.application.memo;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoHistory;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoRepository;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;

/** What memos said before, and how to say it again. */
public final class HistoryUseCases {

  private final UnitOfWork unit;
  private final MemoRepository memos;
  private final MemoReader reader;
  private final FormerTexts formerTexts;
  private final InstantSource clock;

  public HistoryUseCases(
      UnitOfWork unit,
      MemoRepository memos,
      MemoReader reader,
      FormerTexts formerTexts,
      InstantSource clock) {
    this.unit = unit;
    this.memos = memos;
    this.reader = reader;
    this.formerTexts = formerTexts;
    this.clock = clock;
  }

  public Page<FormerText> list(Actor actor, MemoId id, PageRequest page) {
    return unit.read(() -> {
      requireLive(actor, id);
      return history().list(actor.account(), id, page);
    });
  }

  public FormerText get(Actor actor, MemoId id, int version) {
    return unit.read(() -> {
      requireLive(actor, id);
      return former(actor, id, version);
    });
  }

  /** The memo says again what it said then; what it says now becomes a former text itself. */
  public Revision restore(Actor actor, MemoId id, int version, OptionalInt expected) {
    Instant now = clock.instant();
    return unit.write(() -> {
      Memo memo =
          memos
              .findForChange(actor.account(), id)
              .orElseThrow(() -> new NotFound(Reason.MEMO_UNKNOWN))
              .requireLive();
      if (expected.isPresent() && expected.getAsInt() != memo.version()) {
        return new Revision.Outdated(sheet(memo));
      }
      Memo restored = memo.revised(former(actor, id, version).text(), now);
      memos.save(restored, Links.KEPT);
      formerTexts.keep(memo, restored);
      return new Revision.Done(sheet(restored));
    });
  }

  private FormerText former(Actor actor, MemoId id, int version) {
    return history()
        .find(actor.account(), id, version)
        .orElseThrow(() -> new NotFound(Reason.VERSION_UNKNOWN));
  }

  private void requireLive(Actor actor, MemoId id) {
    if (reader.find(actor.account(), id).isEmpty()) {
      throw new NotFound(Reason.MEMO_UNKNOWN);
    }
  }

  private MemoSheet sheet(Memo memo) {
    return reader
        .find(memo.owner(), memo.id())
        .orElseThrow(() -> new NotFound(Reason.MEMO_UNKNOWN));
  }

  private MemoHistory history() {
    return formerTexts.all();
  }
}
