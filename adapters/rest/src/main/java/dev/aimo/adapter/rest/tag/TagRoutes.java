package dev.aimo.adapter.rest.tag;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.tag.TagUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.tag.TagName;
import dev.aimo.domain.text.Color;
import java.util.List;
import java.util.Optional;

/** The names that memos carry. */
public final class TagRoutes {

  private static final String ONE = "/tags/{tagId}";

  private final TagUseCases tags;

  private record Listed(String message, List<TagJson> tags) {}

  private record Told(String message, TagJson tag) {
    static Reply reply(String message, Tag tag) {
      return Reply.data(new Told(message, TagJson.of(tag)));
    }
  }

  private record Deleted(String message) {}

  public TagRoutes(TagUseCases tags) {
    this.tags = tags;
  }

  public void declare(Routes api) {
    api.account(GET, "/tags", this::list);
    api.account(POST, "/tags", this::create);
    api.account(GET, ONE, this::get);
    api.account(PUT, ONE, this::update);
    api.account(DELETE, ONE, this::delete);
  }

  private Reply list(Call call, Actor actor) {
    List<TagJson> found = tags.list(actor).stream().map(TagJson::of).toList();
    return Reply.data(new Listed("Tags fetched successfully", found));
  }

  /** A name that is used already is no mistake: the answer is the tag that has it. */
  private Reply create(Call call, Actor actor) {
    Fields fields = call.fields();
    TagName name = new TagName(fields.text("name").orElse(""));
    Optional<Color> color = fields.text("color").filter(text -> !text.isBlank()).map(Color::new);
    return Told.reply("Tag created successfully", tags.create(actor, name, color));
  }

  private Reply get(Call call, Actor actor) {
    return Told.reply("Tag fetched successfully", tags.get(actor, id(call)));
  }

  private Reply update(Call call, Actor actor) {
    Fields fields = call.fields();
    Optional<TagName> name = fields.text("name").map(TagName::new);
    Tag revised = tags.revise(actor, id(call), name, fields.change("color", Color::new));
    return Told.reply("Tag updated successfully", revised);
  }

  private Reply delete(Call call, Actor actor) {
    tags.delete(actor, id(call));
    return Reply.data(new Deleted("Tag deleted successfully"));
  }

  private static TagId id(Call call) {
    return call.id("tagId", TagId::new, Reason.TAG_UNKNOWN);
  }
}
