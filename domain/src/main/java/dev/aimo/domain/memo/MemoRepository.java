package dev.aimo.domain.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import java.util.List;
import java.util.Optional;

/**
 * Memos as they are changed, live and in the trash. How they are read is {@link MemoReader}'s. All
 * methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}.
 */
public interface MemoRepository {

  /**
   * Stores a new memo and what hangs on it. Of the links, those to what is not the owner's or not
   * live are left out; an attachment may hang on several memos.
   */
  void add(Memo memo, Links links);

  /** Inside a write only: nobody else changes the memo until this unit ends. */
  Optional<Memo> findForChange(AccountId owner, MemoId id);

  /**
   * Stores a memo that is there, and changes what hangs on it, as {@link #add} does. The owner and
   * the time of creation stay. Relations to memos in the trash are kept, whatever the links say:
   * they are not seen, so nobody meant them.
   */
  void save(Memo memo, Links links);

  /** Removes the memo for good, with its relations and its former texts. */
  void remove(AccountId owner, MemoId id);

  /** The live attachments that hang on a memo of the owner, in the trash too: in their order. */
  List<AttachmentId> findAttachments(AccountId owner, MemoId id);

  /** Whether there is a memo of anybody with this id, live or in the trash. */
  boolean exists(MemoId id);
}
