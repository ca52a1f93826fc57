package dev.aimo.domain.category;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Live categories. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface CategoryRepository {

  /**
   * Stores a new category.
   *
   * @throws dev.aimo.domain.error.Conflict when the owner has a live category with the same name
   *     key
   */
  void add(Category category);

  Optional<Category> find(AccountId owner, CategoryId id);

  /** As {@link #find}, inside a write only: nobody else changes it until this unit ends. */
  Optional<Category> findForChange(AccountId owner, CategoryId id);

  /**
   * As {@link #find}, inside a write only: nobody deletes it until this unit ends, but others may
   * use it at the same time.
   */
  Optional<Category> findForUse(AccountId owner, CategoryId id);

  Optional<Category> findNamed(AccountId owner, FoldedText name);

  /** All categories of one owner, by name key (its code points), then id. */
  List<Category> findAll(AccountId owner);

  /**
   * Stores name and colour of a category that is there.
   *
   * @throws dev.aimo.domain.error.Conflict when another live category of the owner has that name
   */
  void save(Category category);

  /**
   * Deletes the category. Its memos, in the trash too, are in none afterwards. Whether there was
   * anything to delete.
   */
  boolean remove(AccountId owner, CategoryId id, Instant now);
}
