package dev.aimo.adapter.rest.search;

import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.search.Findings;
import dev.aimo.application.search.SearchMemos;
import dev.aimo.application.search.SearchUseCases;
import dev.aimo.domain.account.Actor;
import java.time.ZoneId;

/** What a search box asks. */
public final class SearchRoutes {

  private final SearchUseCases search;
  private final AttachmentUrls urls;
  private final ZoneId zone;

  /**
   * @param zone by whose days dates in a question are read
   */
  public SearchRoutes(SearchUseCases search, AttachmentUrls urls, ZoneId zone) {
    this.search = search;
    this.urls = urls;
    this.zone = zone;
  }

  public void declare(Routes api) {
    api.account(POST, "/search", this::search);
  }

  private Reply search(Call call, Actor actor) {
    SearchFields fields = new SearchFields(call.fields(), zone);
    SearchMemos request = fields.request();
    Findings findings = search.search(actor, request);
    return Reply.data(FindingsJson.of(findings, request, fields.isToExplain(), urls));
  }
}
