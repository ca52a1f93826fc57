package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.Reason;
import java.util.Comparator;
import java.util.List;

final class MemoryCategoryRepository implements CategoryRepository {

  private static final Comparator<Category> BY_NAME =
      comparing((Category category) -> category.name().key().value())
          .thenComparing(category -> category.id().value());

  private final MemoryTable<CategoryId, Category> rows;

  MemoryCategoryRepository(MemoryUnitOfWork unit) {
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public void add(Category category) {
    boolean taken =
        findAll(category.owner()).stream()
            .anyMatch(other -> other.name().key().equals(category.name().key()));
    if (taken) {
      throw new Conflict(Reason.CATEGORY_EXISTS);
    }
    rows.put(category.id(), category);
  }

  @Override
  public List<Category> findAll(AccountId owner) {
    return rows.all().filter(category -> category.owner().equals(owner)).sorted(BY_NAME).toList();
  }
}
