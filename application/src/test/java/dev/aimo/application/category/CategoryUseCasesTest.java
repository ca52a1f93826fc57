package dev.aimo.application.category;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.memo.CategoryChoice;
import dev.aimo.application.memo.MemoWorld;
import dev.aimo.application.memo.WriteMemo;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.text.Color;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CategoryUseCasesTest {

  private final MemoWorld world = new MemoWorld();
  private final CategoryUseCases categories =
      new CategoryUseCases(
          world.ports.unitOfWork(), world.ports.categories(), world.ports.ids(), world.clock);

  @Test
  void refusesANameThatIsTaken() {
    create("Work");
    Category home = create("Home");

    assertRefused(Reason.CATEGORY_EXISTS, () -> create(" wORK "));
    assertRefused(
        Reason.CATEGORY_EXISTS,
        () ->
            categories.revise(
                world.anna, home.id(), Optional.of(new CategoryName("work")), new Change.Keep<>()));
  }

  @Test
  void changesNameAndColourEachForItself() {
    Category category = create("Work");

    categories.revise(
        world.anna, category.id(), Optional.empty(), new Change.Set<>(new Color("red")));
    Category renamed =
        categories.revise(
            world.anna, category.id(), Optional.of(new CategoryName("WORK")), new Change.Keep<>());

    assertThat(renamed.name().value()).isEqualTo("WORK");
    assertThat(renamed.color()).contains(new Color("red"));
    assertThat(categories.get(world.anna, category.id())).isEqualTo(renamed);
  }

  @Test
  void leavesTheMemosOfADeletedCategoryInNone() {
    Category category = create("Work");
    MemoId live = write(category);
    MemoId trashed = write(category);
    world.memos.trash(world.anna, trashed);

    categories.delete(world.anna, category.id());
    world.trash.restore(world.anna, trashed);

    assertThat(world.memos.get(world.anna, live).memo().category()).isEmpty();
    assertThat(world.memos.get(world.anna, trashed).memo().category()).isEmpty();
    assertThat(create("Work").id()).isNotEqualTo(category.id());
  }

  @Test
  void hidesTheCategoriesOfOthers() {
    Category category = create("Work");

    assertThat(categories.list(world.ben)).isEmpty();
    assertRefused(Reason.CATEGORY_UNKNOWN, () -> categories.get(world.ben, category.id()));
    assertRefused(Reason.CATEGORY_UNKNOWN, () -> categories.delete(world.ben, category.id()));
    assertThat(categories.list(world.anna)).containsExactly(category);
  }

  private Category create(String name) {
    return categories.create(world.anna, new CategoryName(name), Optional.empty());
  }

  private MemoId write(Category category) {
    WriteMemo plain = WriteMemo.of(new MemoText("text"));
    return world
        .memos
        .create(
            world.anna,
            new WriteMemo(
                plain.text(),
                plain.type(),
                plain.source(),
                Optional.of(new CategoryChoice.Known(category.id())),
                false,
                plain.tags(),
                plain.attachments(),
                plain.relations(),
                plain.createdAt(),
                plain.updatedAt()))
        .memo()
        .id();
  }
}
