package dev.aimo.application.memo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What others do to a category between two looks at it. */
class CategoryByNameTest {

  private static final CategoryName GARDEN = new CategoryName("Garden");

  private final MemoWorld world = new MemoWorld();
  private final Category there = categoryOf(GARDEN);

  @Test
  void takesACategoryThatSomebodyElseMakesAtTheSameMoment() {
    Meanwhile categories = new Meanwhile(world.ports.categories());
    categories.isOverlooked = true;

    assertThat(write(categories).memo().category()).contains(there.id());
  }

  @Test
  void makesACategoryAnewThatIsDeletedAtTheSameMoment() {
    Meanwhile categories = new Meanwhile(world.ports.categories());
    categories.isDeleted = true;

    Optional<CategoryId> made = write(categories).memo().category();

    assertThat(made).isPresent().isNotEqualTo(Optional.of(there.id()));
    assertThat(world.ports.unitOfWork().read(() -> categories.findAll(world.anna.account())))
        .extracting(category -> Optional.of(category.id()))
        .containsExactly(made);
  }

  private MemoSheet write(CategoryRepository categories) {
    MemoUseCases memos =
        new MemoUseCases(
            world.ports.unitOfWork(),
            world.ports.memos(),
            world.ports.memoReader(),
            world.formerTexts,
            categories,
            world.resolver,
            world.ports.ids(),
            world.clock);
    WriteMemo plain = WriteMemo.of(new MemoText("text"));
    return memos.create(
        world.anna,
        new WriteMemo(
            plain.text(),
            plain.type(),
            plain.source(),
            Optional.of(new CategoryChoice.Named(GARDEN)),
            false,
            plain.tags(),
            plain.attachments(),
            plain.relations(),
            plain.createdAt(),
            plain.updatedAt()));
  }

  private Category categoryOf(CategoryName name) {
    Category category =
        Category.create(
            CategoryId.next(world.ports.ids()),
            world.anna.account(),
            name,
            Optional.empty(),
            world.clock.instant());
    return world
        .ports
        .unitOfWork()
        .write(() -> {
          world.ports.categories().add(category);
          return category;
        });
  }

  private static final class Meanwhile implements CategoryRepository {

    private final CategoryRepository categories;
    private boolean isOverlooked;
    private boolean isDeleted;

    Meanwhile(CategoryRepository categories) {
      this.categories = categories;
    }

    @Override
    public Optional<Category> findNamed(AccountId owner, FoldedText name) {
      boolean isSeen = !isOverlooked;
      isOverlooked = false;
      return isSeen ? categories.findNamed(owner, name) : Optional.empty();
    }

    @Override
    public Optional<Category> findForUse(AccountId owner, CategoryId id) {
      if (isDeleted) {
        categories.remove(owner, id, Instant.EPOCH);
        isDeleted = false;
      }
      return categories.findForUse(owner, id);
    }

    @Override
    public void add(Category category) {
      categories.add(category);
    }

    @Override
    public Optional<Category> find(AccountId owner, CategoryId id) {
      return categories.find(owner, id);
    }

    @Override
    public Optional<Category> findForChange(AccountId owner, CategoryId id) {
      return categories.findForChange(owner, id);
    }

    @Override
    public List<Category> findAll(AccountId owner) {
      return categories.findAll(owner);
    }

    @Override
    public void save(Category category) {
      categories.save(category);
    }

    @Override
    public boolean remove(AccountId owner, CategoryId id, Instant now) {
      return categories.remove(owner, id, now);
    }
  }
}
