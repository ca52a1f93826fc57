package dev.aimo.adapter.rest.memo;

import static dev.aimo.adapter.rest.http.Verb.GET;

import dev.aimo.adapter.rest.account.AuthorJson;
import dev.aimo.adapter.rest.account.AvatarLinks;
import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Query;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.memo.SharedMemo;
import dev.aimo.application.memo.SharingUseCases;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;

/** What anybody may read without a login. */
public final class PublicMemoRoutes {

  private static final int USUAL_SIZE = 20;

  private final SharingUseCases sharing;
  private final AttachmentUrls urls;
  private final AvatarLinks avatars;

  private record SharedJson(MemoJson memo, AuthorJson user) {}

  public PublicMemoRoutes(SharingUseCases sharing, AttachmentUrls urls, AvatarLinks avatars) {
    this.sharing = sharing;
    this.urls = urls;
    this.avatars = avatars;
  }

  public void declare(Routes api) {
    api.open(GET, "/memos/public/{uid}", this::list);
    api.open(GET, "/memos/public/{uid}/random", this::pick);
    api.open(GET, "/memos/public/memo/{memoId}", this::get);
  }

  private Reply list(Call call) {
    Query query = call.query();
    PageRequest page = query.page("limit", USUAL_SIZE);
    return Reply.data(
        MemoPageJson.of(
            call.<AccountId>id("uid", AccountId::new)
                .map(owner -> sharing.list(owner, MemoQueryTerms.order(query), page))
                .orElseGet(() -> Page.empty(page)),
            urls));
  }

  private Reply pick(Call call) {
    AccountId owner = call.id("uid", AccountId::new, Reason.PUBLIC_MEMO_UNKNOWN);
    return Reply.data(MemoJson.of(sharing.pick(owner), urls));
  }

  private Reply get(Call call) {
    SharedMemo shared = sharing.get(call.id("memoId", MemoId::new, Reason.PUBLIC_MEMO_UNKNOWN));
    return Reply.data(
        new SharedJson(MemoJson.of(shared.memo(), urls), AuthorJson.of(shared.author(), avatars)));
  }
}
