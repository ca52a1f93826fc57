package dev.aimo.adapter.rest.search;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Fields;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.adapter.rest.memo.MemoConditions;
import dev.aimo.application.search.FindSimilar;
import dev.aimo.application.search.SimilarFindings;
import dev.aimo.application.search.SimilarUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.text.StorableText;
import java.util.List;
import java.util.Optional;

/** Memos of similar meaning. */
public final class SimilarRoutes {

  private static final int USUAL_SIZE = 20;
  private static final int USUAL_RELATED = 10;
  private static final String LIMIT = "limit";

  private final SimilarUseCases similar;
  private final AttachmentUrls urls;

  public SimilarRoutes(SimilarUseCases similar, AttachmentUrls urls) {
    this.similar = similar;
    this.urls = urls;
  }

  public void declare(Routes api) {
    api.account(POST, "/memos/search/vector", this::find);
    api.account(GET, "/memos/{memoId}/related", this::related);
  }

  private Reply find(Call call, Actor actor) {
    Fields fields = call.fields();
    String text =
        fields
            .text("query")
            .filter(query -> !query.isBlank())
            .orElseThrow(() -> new Invalid(Reason.SEARCH_TEXT_MISSING, "query"));
    PageRequest page = fields.page(LIMIT, USUAL_SIZE);
    TimeRange created = new TimeRange(fields.time("startDate"), fields.time("endDate"));
    List<String> tags = fields.texts("tags").orElse(List.of());
    SimilarFindings found =
        MemoConditions.category(fields.text("categoryId"))
            .map(category ->
                new FindSimilar(
                    StorableText.of(text), category, MemoConditions.tags(tags), created, page))
            .map(request -> similar.find(actor, request))
            .orElseGet(() -> new SimilarFindings(Page.empty(page), Optional.empty()));
    return Reply.data(SimilarPageJson.of(found, urls));
  }

  private Reply related(Call call, Actor actor) {
    MemoId memo = call.id("memoId", MemoId::new, Reason.MEMO_UNKNOWN);
    PageRequest page = call.query().page(LIMIT, USUAL_RELATED);
    return Reply.data(SimilarPageJson.ofRelated(similar.findRelated(actor, memo, page), urls));
  }
}
