package dev.aimo.adapter.rest.explore;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Content;
import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.memo.MemoJson;
import dev.aimo.application.explore.AnswerStream;
import dev.aimo.application.explore.ExploreUseCases;
import dev.aimo.application.explore.GraphUseCases;
import dev.aimo.application.search.Retrieved;
import dev.aimo.application.search.Similar;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.text.StorableText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Questions to one's own memos. */
public final class ExploreRoutes {

  private static final int USUAL_LIMIT = 5;
  private static final Duration SILENCE = Duration.ofSeconds(3);

  private final ExploreUseCases explore;
  private final GraphUseCases graphs;
  private final AttachmentUrls urls;
  private final BooleanSupplier serving;

  private record Quick(
      List<QuickJson> items,
      int total,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> degraded) {}

  private record QuickJson(@JsonUnwrapped MemoJson memo, double relevanceScore) {

    static QuickJson of(Similar similar, AttachmentUrls urls) {
      return new QuickJson(MemoJson.withoutRelations(similar.sheet(), urls), similar.score());
    }
  }

  /**
   * @param serving whether the server is not being stopped: streams end when it is
   */
  public ExploreRoutes(
      ExploreUseCases explore, GraphUseCases graphs, AttachmentUrls urls, BooleanSupplier serving) {
    this.explore = explore;
    this.graphs = graphs;
    this.urls = urls;
    this.serving = serving;
  }

  public void declare(Routes api) {
    api.account(POST, "/explore", this::explore);
    api.account(POST, "/explore/stream", this::stream);
    api.account(POST, "/explore/quick-search", this::findQuickly);
    api.account(GET, "/explore/relations/{memoId}", this::graph);
  }

  private Reply explore(Call call, Actor actor) {
    return Reply.data(
        ExplorationJson.of(explore.explore(actor, AskFields.ask(call.fields())), call.language()));
  }

  /** What would be an error of the whole request is one here too, and no event. */
  private Reply stream(Call call, Actor actor) {
    AnswerStream answer = explore.begin(actor, AskFields.ask(call.fields()));
    return Reply.produced(
            new Content.Produced(
                "text/event-stream; charset=utf-8",
                new EventStream(answer, call, SILENCE, serving)))
        .with("Cache-Control", "private, no-store")
        // Proxies would otherwise wait until there is enough of it.
        .with("X-Accel-Buffering", "no");
  }

  private Reply findQuickly(Call call, Actor actor) {
    Fields fields = call.fields();
    String text =
        fields
            .text("query")
            .filter(query -> !query.isBlank())
            .orElseThrow(() -> new Invalid(Reason.SEARCH_TEXT_MISSING, "query"));
    int most = fields.page("limit", USUAL_LIMIT).size();
    Retrieved found = explore.findQuickly(actor, StorableText.of(text), most);
    return Reply.data(
        new Quick(
            found.items().stream().map(similar -> QuickJson.of(similar, urls)).toList(),
            found.items().size(),
            found.degradation().map(_ -> "meaning")));
  }

  /** Clients name the memo twice; the old server looked at the query string alone. */
  private Reply graph(Call call, Actor actor) {
    boolean withBacklinks = call.query().flag("includeBacklinks", true);
    Optional<MemoId> memo =
        call.query().text("memoId").filter(text -> !text.isBlank()).isPresent()
            ? call.query().id("memoId", MemoId::new)
            : call.id("memoId", MemoId::new);
    return Reply.data(
        GraphJson.of(
            graphs.graph(
                actor,
                memo.orElseThrow(() -> new Invalid(Reason.GRAPH_CENTRE_UNKNOWN)),
                withBacklinks),
            call.language()));
  }
}
