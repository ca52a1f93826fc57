package dev.aimo.adapter.rest.memo;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Query;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.memo.ListMemos;
import dev.aimo.application.memo.MemoListUseCases;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.SearchText;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.util.List;

/** Many memos of one account. */
public final class MemoListRoutes {

  private static final int USUAL_SIZE = 10;
  private static final int USUAL_BACKLINKS = 20;
  private static final String KNOWN = "latestMemoId";

  private final MemoListUseCases memos;
  private final AttachmentUrls urls;

  private record NewsJson(boolean hasNew, List<MemoJson> items, int count) {}

  public MemoListRoutes(MemoListUseCases memos, AttachmentUrls urls) {
    this.memos = memos;
    this.urls = urls;
  }

  public void declare(Routes api) {
    api.account(GET, "/memos", this::list);
    api.account(GET, "/memos/poll", this::poll);
    api.account(GET, "/memos/{memoId}/backlinks", this::backlinks);
  }

  private Reply list(Call call, Actor actor) {
    Query query = call.query();
    PageRequest page = query.page("limit", USUAL_SIZE);
    return MemoConditions.category(query.text("categoryId"))
        .map(category -> page(memos.list(actor, request(query, category, page))))
        .orElseGet(() -> page(Page.empty(page)));
  }

  private static ListMemos request(Query query, CategoryFilter category, PageRequest page) {
    return new ListMemos(
        category,
        MemoConditions.tags(query.texts("tags")),
        query.text("search").flatMap(SearchText::of),
        MemoQueryTerms.between(query),
        MemoQueryTerms.order(query),
        page);
  }

  private Reply poll(Call call, Actor actor) {
    Query query = call.query();
    if (query.text(KNOWN).filter(text -> !text.isBlank()).isEmpty()) {
      throw new Invalid(Reason.POLL_REFERENCE_MISSING);
    }
    List<MemoJson> news =
        query
            .<MemoId>id(KNOWN, MemoId::new)
            .map(known -> memos.listNews(actor, known, MemoQueryTerms.by(query)))
            .orElse(List.of())
            .stream()
            .map(sheet -> MemoJson.of(sheet, urls))
            .toList();
    return Reply.data(new NewsJson(!news.isEmpty(), news, news.size()));
  }

  private Reply backlinks(Call call, Actor actor) {
    MemoId target = call.id("memoId", MemoId::new, Reason.MEMO_UNKNOWN);
    return page(memos.listBacklinks(actor, target, call.query().page("limit", USUAL_BACKLINKS)));
  }

  private Reply page(Page<MemoSheet> page) {
    return Reply.data(MemoPageJson.of(page, urls));
  }
}
