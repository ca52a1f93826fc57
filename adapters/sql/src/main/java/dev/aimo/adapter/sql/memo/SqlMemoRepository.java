package dev.aimo.adapter.sql.memo;

import dev.aimo.adapter.sql.index.NewTasks;
import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoRepository;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/**
 * Memos in the table {@code memos}, with what hangs on them and what is counted along. Locks are
 * taken in the same order everywhere: the memo, its tags, what else it points at, the counts. The
 * task for the indexes comes last.
 */
public final class SqlMemoRepository implements MemoRepository {

  private final SqlSessions sessions;
  private final NewTasks tasks;

  public SqlMemoRepository(SqlSessions sessions) {
    this.sessions = sessions;
    this.tasks = new NewTasks(sessions);
  }

  public static void addMappers(Configuration configuration) {
    configuration.addMapper(MemoMapper.class);
    configuration.addMapper(MemoLinkMapper.class);
  }

  @Override
  public void add(Memo memo, Links links) {
    memos().insert(memo, monthDay(memo.createdAt()), LinkHints.NONE.after(links));
    memos().insertText(memo);
    tags(memo, memo.createdAt()).add(memo.isLive(), links.tags());
    MemoLinks others = links();
    others.changeAttachments(memo, false, links.attachments());
    others.changeRelations(memo, false, links.relations());
    counts().change(memo.owner(), Optional.empty(), Optional.of(Standing.of(memo)));
    tasks.add(memo);
  }

  @Override
  public Optional<Memo> findForChange(AccountId owner, MemoId id) {
    return memos().findForChange(owner, id);
  }

  @Override
  public void save(Memo memo, Links links) {
    MemoState before =
        memos()
            .findState(memo.owner(), memo.id(), memo.text().value())
            .orElseThrow(() -> new NotFound(Reason.MEMO_UNKNOWN));
    memos().update(memo, before.hints().after(links), before.isTextKept());
    if (!before.isTextKept() || before.isLive() != memo.isLive()) {
      memos().updateText(memo, before.isTextKept());
    }
    tags(memo, before.createdAt())
        .change(before.hasTags(), before.isLive(), memo.isLive(), links.tags());
    MemoLinks others = links();
    others.changeAttachments(memo, before.hasAttachments(), links.attachments());
    others.changeRelations(memo, before.hasRelations(), links.relations());
    counts().change(memo.owner(), Optional.of(before.standing()), Optional.of(Standing.of(memo)));
    tasks.add(memo);
  }

  /** The database takes along what hangs on the memo. */
  @Override
  public void remove(AccountId owner, MemoId id) {
    memos()
        .findState(owner, id, "")
        .ifPresent(before -> {
          new MemoTags(linkMapper(), owner, id, before.createdAt())
              .change(before.hasTags(), before.isLive(), false, new Change.Set<>(List.of()));
          memos().delete(owner, id);
          counts().change(owner, Optional.of(before.standing()), Optional.empty());
          tasks.addRemoved(owner, id);
        });
  }

  @Override
  public List<AttachmentId> findAttachments(AccountId owner, MemoId id) {
    return sessions.reading(MemoLinkMapper.class).findAttachments(owner, id);
  }

  @Override
  public boolean exists(MemoId id) {
    return !sessions.reading(MemoMapper.class).findId(id).isEmpty();
  }

  static int monthDay(Instant time) {
    OffsetDateTime day = time.atOffset(ZoneOffset.UTC);
    return day.getMonthValue() * 100 + day.getDayOfMonth();
  }

  private MemoMapper memos() {
    return sessions.writing(MemoMapper.class);
  }

  private MemoLinkMapper linkMapper() {
    return sessions.writing(MemoLinkMapper.class);
  }

  private MemoTags tags(Memo memo, Instant createdAt) {
    return new MemoTags(linkMapper(), memo.owner(), memo.id(), createdAt);
  }

  private MemoLinks links() {
    return new MemoLinks(linkMapper());
  }

  private MemoCounts counts() {
    return new MemoCounts(memos());
  }
}
