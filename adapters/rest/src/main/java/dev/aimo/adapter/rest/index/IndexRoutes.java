package dev.aimo.adapter.rest.index;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.index.IndexStatusUseCases;

/** How far the indexes are with one's memos. */
public final class IndexRoutes {

  private final IndexStatusUseCases status;

  private record RetriedJson(int retried) {}

  public IndexRoutes(IndexStatusUseCases status) {
    this.status = status;
  }

  public void declare(Routes api) {
    api.account(
        GET,
        "/index/status",
        (call, actor) -> Reply.data(IndexStatusJson.of(status.status(actor), call.language())));
    api.account(
        POST, "/index/retry", (_, actor) -> Reply.data(new RetriedJson(status.retry(actor))));
  }
}
