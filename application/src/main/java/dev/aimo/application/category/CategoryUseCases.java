package dev.aimo.application.category;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.category.CategoryRepository;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.Color;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The drawers of one account. */
public final class CategoryUseCases {

  private final UnitOfWork unit;
  private final CategoryRepository categories;
  private final Ids ids;
  private final InstantSource clock;

  public CategoryUseCases(
      UnitOfWork unit, CategoryRepository categories, Ids ids, InstantSource clock) {
    this.unit = unit;
    this.categories = categories;
    this.ids = ids;
    this.clock = clock;
  }

  public List<Category> list(Actor actor) {
    return unit.read(() -> categories.findAll(actor.account()));
  }

  public Category get(Actor actor, CategoryId id) {
    return unit.read(() -> categories.find(actor.account(), id))
        .orElseThrow(() -> new NotFound(Reason.CATEGORY_UNKNOWN));
  }

  public Category create(Actor actor, CategoryName name, Optional<Color> color) {
    Category category =
        Category.create(CategoryId.next(ids), actor.account(), name, color, clock.instant());
    return unit.write(() -> {
      categories.add(category);
      return category;
    });
  }

  public Category revise(
      Actor actor, CategoryId id, Optional<CategoryName> name, Change<Color> color) {
    Instant now = clock.instant();
    return unit.write(() -> {
      Category revised =
          categories
              .findForChange(actor.account(), id)
              .orElseThrow(() -> new NotFound(Reason.CATEGORY_UNKNOWN))
              .revise(name, color, now);
      categories.save(revised);
      return revised;
    });
  }

  /** Its memos stay, and are in no category afterwards. */
  public void delete(Actor actor, CategoryId id) {
    Instant now = clock.instant();
    if (!unit.write(() -> categories.remove(actor.account(), id, now))) {
      throw new NotFound(Reason.CATEGORY_UNKNOWN);
    }
  }
}
