package dev.aimo.adapter.rest.memo;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Query;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.memo.TrashUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.SearchText;
import dev.aimo.domain.memo.TrashQuery;
import dev.aimo.domain.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Memos that were deleted, and what may become of them. */
public final class TrashRoutes {

  private static final int USUAL_SIZE = 20;

  private final TrashUseCases trash;
  private final AttachmentUrls urls;

  private record TrashJson(
      List<MemoJson> list,
      long total,
      int page,
      int pageSize,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long totalPages) {}

  private record Done(String message) {}

  public TrashRoutes(TrashUseCases trash, AttachmentUrls urls) {
    this.trash = trash;
    this.urls = urls;
  }

  public void declare(Routes api) {
    api.account(GET, "/trash", this::list);
    api.account(POST, "/trash/{memoId}/restore", this::restore);
    api.account(DELETE, "/trash/{memoId}", this::purge);
  }

  private Reply list(Call call, Actor actor) {
    Query query = call.query();
    Page<MemoSheet> page =
        trash.list(
            actor,
            new TrashQuery(
                query.text("keyword").flatMap(SearchText::of),
                MemoQueryTerms.between(query),
                query.text("sortBy").filter("deletedAt_asc"::equals).isPresent(),
                query.page("pageSize", USUAL_SIZE)));
    return Reply.data(
        new TrashJson(
            page.items().stream().map(sheet -> MemoJson.withoutRelations(sheet, urls)).toList(),
            page.total(),
            page.request().number(),
            page.request().size(),
            PaginationJson.boxed(page.pages())));
  }

  private Reply restore(Call call, Actor actor) {
    trash.restore(actor, id(call));
    return Reply.data(new Done("Memo restored successfully"));
  }

  private Reply purge(Call call, Actor actor) {
    trash.purge(actor, id(call));
    return Reply.data(new Done("Memo permanently deleted"));
  }

  private static MemoId id(Call call) {
    return call.id("memoId", MemoId::new, Reason.MEMO_UNKNOWN);
  }
}
