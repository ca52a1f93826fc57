package dev.aimo.domain.attachment;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attachments that are live. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface AttachmentRepository {

  void add(Attachment attachment);

  Optional<Attachment> find(AccountId owner, AttachmentId id);

  /** Those of these that the owner has, in no particular order. */
  List<Attachment> findAll(AccountId owner, Set<AttachmentId> ids);

  /** As {@link #find}, inside a write only: nobody else changes it until this unit ends. */
  Optional<Attachment> findForChange(AccountId owner, AttachmentId id);

  /** Newest first, then by id downwards. */
  Page<Attachment> list(AccountId owner, PageRequest page);

  /** Stores the properties of an attachment that is there. */
  void saveProperties(Attachment attachment);

  /**
   * Deletes those of these that are the owner's and hang on no memo that is there, live or in the
   * trash. Returns them.
   */
  List<Attachment> removeUnused(AccountId owner, Set<AttachmentId> ids, Instant now);

  /** Deletes it, whatever it hangs on. Whether there was anything to delete. */
  boolean remove(AccountId owner, AttachmentId id, Instant now);

  /** The sum of the sizes of all live attachments. */
  long usedBytes(AccountId owner);

  /** As {@link #usedBytes}, inside a write only: nobody else asks for it until this unit ends. */
  long usedBytesForChange(AccountId owner);

  /** Attachments of anybody deleted before that time, oldest first: at most so many. */
  List<Attachment> findRemovedBefore(Instant time, int most);

  /** Forgets a deleted attachment for good; a live one stays. */
  void forget(AttachmentId id);
}
