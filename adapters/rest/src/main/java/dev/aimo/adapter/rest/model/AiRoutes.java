package dev.aimo.adapter.rest.model;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Language;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.tag.TagSuggestionUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.tag.TagName;
import java.util.List;

/** The tools that an editor offers, and what they do. */
public final class AiRoutes {

  private final TagSuggestionUseCases tags;

  private record Tool(String id, String name, String description, String icon) {}

  private record Tools(List<Tool> tools) {}

  private record Suggested(List<String> tags) {}

  public AiRoutes(TagSuggestionUseCases tags) {
    this.tags = tags;
  }

  public void declare(Routes api) {
    api.account(GET, "/ai/tools", this::tools);
    api.account(POST, "/ai/generate-tags", this::suggestTags);
  }

  private Reply tools(Call call, Actor actor) {
    Language language = call.language();
    return Reply.data(
        new Tools(
            List.of(
                new Tool(
                    "generate-tags",
                    language.choose("Suggest tags", "智能添加标签"),
                    language.choose(
                        "Reads the memo and suggests tags for it", "AI 分析笔记内容，自动生成相关标签建议"),
                    "Tags"))));
  }

  private Reply suggestTags(Call call, Actor actor) {
    List<TagName> found = tags.suggest(actor, call.fields().text("content").orElse(""));
    return Reply.data(new Suggested(found.stream().map(TagName::value).toList()));
  }
}
