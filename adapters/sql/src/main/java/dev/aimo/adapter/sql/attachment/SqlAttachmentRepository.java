package dev.aimo.adapter.sql.attachment;

import dev.aimo.adapter.sql.index.NewTasks;
import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.AttachmentRepository;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.ibatis.session.Configuration;

/** Attachments in the table {@code attachments}. */
public final class SqlAttachmentRepository implements AttachmentRepository {

  private final SqlSessions sessions;
  private final NewTasks tasks;

  public SqlAttachmentRepository(SqlSessions sessions) {
    this.sessions = sessions;
    this.tasks = new NewTasks(sessions);
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(AttachmentMapper.class);
  }

  @Override
  public void add(Attachment attachment) {
    writing().insert(attachment, PlaceColumns.of(attachment.place()));
  }

  @Override
  public Optional<Attachment> find(AccountId owner, AttachmentId id) {
    return reading().find(owner, id);
  }

  @Override
  public List<Attachment> findAll(AccountId owner, Set<AttachmentId> ids) {
    AttachmentMapper attachments = reading();
    return ids.isEmpty() ? List.of() : attachments.findAll(owner, ids);
  }

  @Override
  public Optional<Attachment> findForChange(AccountId owner, AttachmentId id) {
    return writing().findForChange(owner, id);
  }

  @Override
  public Page<Attachment> list(AccountId owner, PageRequest page) {
    List<Attachment> items = reading().findPage(owner, page);
    return new Page<>(items, reading().count(owner), page);
  }

  @Override
  public void saveProperties(Attachment attachment) {
    if (writing().updateProperties(attachment) == 0) {
      throw new NotFound(Reason.ATTACHMENT_UNKNOWN);
    }
  }

  /**
   * They are locked before their memos are looked at: somebody who hangs one on a memo locks it
   * too, and whether he did shows only after he is done.
   */
  @Override
  public List<Attachment> removeUnused(AccountId owner, Set<AttachmentId> ids, Instant now) {
    AttachmentMapper attachments = writing();
    List<AttachmentId> locked = ids.isEmpty() ? List.of() : attachments.lock(owner, ids);
    List<Attachment> unused = locked.isEmpty() ? List.of() : attachments.findUnused(locked);
    if (!unused.isEmpty()) {
      attachments.delete(owner, unused.stream().map(Attachment::id).toList(), now);
    }
    return unused;
  }

  @Override
  public boolean remove(AccountId owner, AttachmentId id, Instant now) {
    boolean isRemoved = writing().delete(owner, List.of(id), now) > 0;
    if (isRemoved) {
      tasks.addShowing(owner, id, now);
    }
    return isRemoved;
  }

  @Override
  public long usedBytes(AccountId owner) {
    return reading().usedBytes(owner);
  }

  /** There may be no attachment yet that could be locked, so the account is. */
  @Override
  public long usedBytesForChange(AccountId owner) {
    AttachmentMapper attachments = writing();
    attachments.lockOwner(owner);
    return attachments.usedBytes(owner);
  }

  @Override
  public List<Attachment> findRemovedBefore(Instant time, int most) {
    return reading().findRemovedBefore(time, most);
  }

  @Override
  public void forget(AttachmentId id) {
    writing().forget(id);
  }

  private AttachmentMapper reading() {
    return sessions.reading(AttachmentMapper.class);
  }

  private AttachmentMapper writing() {
    return sessions.writing(AttachmentMapper.class);
  }
}
