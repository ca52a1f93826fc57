package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.FoldedText;
import java.util.Comparator;
import java.util.List;

final class MemoryCategoryRepository implements CategoryRepository {

  private static final Comparator<Category> BY_NAME =
      comparing((Category category) -> category.name().key())
          .thenComparing(category -> category.id().value());

  private final MemoryUnitOfWork unit;
  private final MemoryTable<CategoryId, Category> rows;
  private final MemoryTable<OwnedName, CategoryId> byName;

  private record OwnedName(AccountId owner, FoldedText name) {}

  MemoryCategoryRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
    this.byName = new MemoryTable<>(unit);
  }

  @Override
  public void add(Category category) {
    unit.requireWriting();
    OwnedName name = new OwnedName(category.owner(), category.name().key());
    if (byName.find(name).isPresent()) {
      throw new Conflict(Reason.CATEGORY_EXISTS);
    }
    byName.put(name, category.id());
    rows.put(category.id(), category);
  }

  @Override
  public List<Category> findAll(AccountId owner) {
    return rows.all().filter(category -> category.owner().equals(owner)).sorted(BY_NAME).toList();
  }
}
