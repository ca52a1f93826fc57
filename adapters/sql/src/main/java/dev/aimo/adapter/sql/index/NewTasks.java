package dev.aimo.adapter.sql.index;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;

/**
 * Leaves tasks for the indexes in the transaction of a change. They come last of all that a change
 * stores; nobody waits for them. Changes of memos have no time of their own that would tell how
 * long a task has waited, so those take the database's clock.
 */
public final class NewTasks {

  private final SqlSessions sessions;

  public NewTasks(SqlSessions sessions) {
    this.sessions = sessions;
  }

  /** The memo is new or locked. */
  public void add(Memo memo) {
    add(memo.owner(), memo.id(), memo.isLive());
  }

  /** The memo was locked until it was removed. */
  public void addRemoved(AccountId owner, MemoId memo) {
    add(owner, memo, false);
  }

  /** Of each memo that carries the tag, in the trash too: one of them may be on its way back. */
  public void addCarriers(AccountId owner, TagId tag, Instant now) {
    mapper().insertCarriers(owner, tag, now);
  }

  /** Of each memo in the category, in the trash too: one of them may be on its way back. */
  public void addMembers(AccountId owner, CategoryId category, Instant now) {
    mapper().insertMembers(owner, category, now);
  }

  /** Of each memo that shows the attachment, when it is a picture; in the trash too, as above. */
  public void addShowing(AccountId owner, AttachmentId attachment, Instant now) {
    mapper().insertShowing(owner, attachment, now);
  }

  private void add(AccountId owner, MemoId memo, boolean isLive) {
    mapper().insert(owner, memo, isLive);
  }

  private OutboxMapper mapper() {
    return sessions.writing(OutboxMapper.class);
  }
}
