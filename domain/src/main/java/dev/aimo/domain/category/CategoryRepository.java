package dev.aimo.domain.category;

import dev.aimo.domain.account.AccountId;
import java.util.List;

/** Live categories. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface CategoryRepository {

  /**
   * Stores a new category.
   *
   * @throws dev.aimo.domain.error.Conflict when the owner has a live category with the same name
   *     key
   */
  void add(Category category);

  /** All categories of one owner, by name key (its code points), then id. */
  List<Category> findAll(AccountId owner);
}
