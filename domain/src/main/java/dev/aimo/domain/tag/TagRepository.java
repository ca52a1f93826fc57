package dev.aimo.domain.tag;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Live tags. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface TagRepository {

  /**
   * Stores new tags, all of one owner. A tag whose name the owner uses already is left out: so two
   * who want the same new name at once both get what they want.
   */
  void addMissing(List<Tag> tags);

  Optional<Tag> find(AccountId owner, TagId id);

  /** As {@link #find}, inside a write only: nobody else changes the tag until this unit ends. */
  Optional<Tag> findForChange(AccountId owner, TagId id);

  /** All tags of one owner, by name key (its code points), then id. */
  List<Tag> findAll(AccountId owner);

  /** The tags with these names, in no particular order. */
  List<Tag> findNamed(AccountId owner, Set<FoldedText> names);

  /**
   * Stores name and colour of a tag that is there.
   *
   * @throws dev.aimo.domain.error.Conflict when another live tag of the owner has that name
   */
  void save(Tag tag);

  /** Deletes the tag and takes it off all memos. Whether there was anything to delete. */
  boolean remove(AccountId owner, TagId id, Instant now);
}
