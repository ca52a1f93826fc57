package dev.aimo.adapter.rest.category;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.category.CategoryUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.Color;
import java.util.List;
import java.util.Optional;

/** The drawers that memos lie in. */
public final class CategoryRoutes {

  private static final String ONE = "/categories/{categoryId}";

  private final CategoryUseCases categories;

  private record Listed(String message, List<CategoryJson> categories) {}

  private record Told(String message, CategoryJson category) {
    static Reply reply(String message, Category category) {
      return Reply.data(new Told(message, CategoryJson.of(category)));
    }
  }

  private record Deleted(String message) {}

  public CategoryRoutes(CategoryUseCases categories) {
    this.categories = categories;
  }

  public void declare(Routes api) {
    api.account(GET, "/categories", this::list);
    api.account(POST, "/categories", this::create);
    api.account(GET, ONE, this::get);
    api.account(PUT, ONE, this::update);
    api.account(DELETE, ONE, this::delete);
  }

  private Reply list(Call call, Actor actor) {
    List<CategoryJson> found = categories.list(actor).stream().map(CategoryJson::of).toList();
    return Reply.data(new Listed("Categories fetched successfully", found));
  }

  private Reply create(Call call, Actor actor) {
    Fields fields = call.fields();
    CategoryName name = name(fields).orElseThrow(() -> new Invalid(Reason.TEXT_MISSING, "name"));
    Optional<Color> color = fields.text("color").filter(text -> !text.isBlank()).map(Color::new);
    return Told.reply("Category created successfully", categories.create(actor, name, color));
  }

  private Reply get(Call call, Actor actor) {
    return Told.reply("Category fetched successfully", categories.get(actor, id(call)));
  }

  private Reply update(Call call, Actor actor) {
    Fields fields = call.fields();
    Category revised =
        categories.revise(actor, id(call), name(fields), fields.change("color", Color::new));
    return Told.reply("Category updated successfully", revised);
  }

  private Reply delete(Call call, Actor actor) {
    categories.delete(actor, id(call));
    return Reply.data(new Deleted("Category deleted successfully"));
  }

  /** Nothing for an empty text, which no category can be called. */
  private static Optional<CategoryName> name(Fields fields) {
    return fields.text("name").filter(text -> !text.isEmpty()).map(CategoryName::new);
  }

  private static CategoryId id(Call call) {
    return call.id("categoryId", CategoryId::new, Reason.CATEGORY_UNKNOWN);
  }
}
