package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryCategoryRepository implements CategoryRepository {

  private static final Comparator<Category> BY_NAME =
      comparing((Category category) -> category.name().key())
          .thenComparing(ByCodePoint.of(category -> category.id().value()));

  private final MemoryShelf shelf;
  private final MemoryTable<CategoryId, Category> rows;
  private final MemoryTable<OwnedName, CategoryId> byName;

  MemoryCategoryRepository(MemoryShelf shelf) {
    this.shelf = shelf;
    this.rows = new MemoryTable<>(shelf.unit);
    this.byName = new MemoryTable<>(shelf.unit);
  }

  @Override
  public void add(Category category) {
    shelf.unit.requireWriting();
    claim(category);
    rows.put(category.id(), category);
  }

  @Override
  public Optional<Category> find(AccountId owner, CategoryId id) {
    return rows.find(id).filter(category -> category.owner().equals(owner));
  }

  @Override
  public Optional<Category> findForChange(AccountId owner, CategoryId id) {
    shelf.unit.requireWriting();
    return find(owner, id);
  }

  @Override
  public Optional<Category> findForUse(AccountId owner, CategoryId id) {
    shelf.unit.requireWriting();
    return find(owner, id);
  }

  @Override
  public Optional<Category> findNamed(AccountId owner, FoldedText name) {
    return byName.find(new OwnedName(owner, name)).flatMap(rows::find);
  }

  @Override
  public List<Category> findAll(AccountId owner) {
    return rows.all().filter(category -> category.owner().equals(owner)).sorted(BY_NAME).toList();
  }

  @Override
  public void save(Category category) {
    shelf.unit.requireWriting();
    Category stored =
        find(category.owner(), category.id())
            .orElseThrow(() -> new NotFound(Reason.CATEGORY_UNKNOWN));
    claim(category);
    if (!nameOf(category).equals(nameOf(stored))) {
      byName.remove(nameOf(stored));
    }
    rows.put(
        category.id(),
        new Category(
            category.id(),
            category.owner(),
            category.name(),
            category.color(),
            stored.createdAt(),
            category.updatedAt()));
  }

  @Override
  public boolean remove(AccountId owner, CategoryId id, Instant now) {
    shelf.unit.requireWriting();
    Optional<Category> stored = find(owner, id);
    stored.ifPresent(category -> {
      byName.remove(nameOf(category));
      rows.remove(id);
      List<Memo> inside =
          shelf
              .memos(owner)
              .filter(memo -> memo.category().filter(id::equals).isPresent())
              .toList();
      inside.forEach(memo -> shelf.memos.put(memo.id(), memo.in(Optional.empty())));
      shelf.leaveTasks(inside, now);
    });
    return stored.isPresent();
  }

  private void claim(Category category) {
    OwnedName name = nameOf(category);
    if (byName.find(name).filter(holder -> !holder.equals(category.id())).isPresent()) {
      throw new Conflict(Reason.CATEGORY_EXISTS);
    }
    byName.put(name, category.id());
  }

  private static OwnedName nameOf(Category category) {
    return new OwnedName(category.owner(), category.name().key());
  }
}
