package dev.aimo.adapter.rest.memo;

import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;

import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.memo.HistoryUseCases;
import dev.aimo.application.memo.Revision;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.page.Page;
import java.util.List;
import java.util.regex.Pattern;

/** What memos said before. */
public final class MemoHistoryRoutes {

  private static final int USUAL_SIZE = 20;
  private static final String ALL = "/memos/{memoId}/history";
  private static final String ONE = ALL + "/{version}";
  private static final Pattern VERSION = Pattern.compile("\\d{1,9}");

  private final HistoryUseCases history;
  private final AttachmentUrls urls;

  private record FormerJson(int version, String content, long createdAt) {
    static FormerJson of(FormerText former) {
      return new FormerJson(
          former.version(), former.text().value(), former.writtenAt().toEpochMilli());
    }
  }

  private record HistoryJson(List<FormerJson> items, PaginationJson pagination) {}

  public MemoHistoryRoutes(HistoryUseCases history, AttachmentUrls urls) {
    this.history = history;
    this.urls = urls;
  }

  public void declare(Routes api) {
    api.account(GET, ALL, this::list);
    api.account(GET, ONE, this::get);
    api.account(POST, ONE + "/restore", this::restore);
  }

  private Reply list(Call call, Actor actor) {
    Page<FormerText> page = history.list(actor, id(call), call.query().page("limit", USUAL_SIZE));
    return Reply.data(
        new HistoryJson(
            page.items().stream().map(FormerJson::of).toList(), PaginationJson.of(page)));
  }

  private Reply get(Call call, Actor actor) {
    return Reply.data(FormerJson.of(history.get(actor, id(call), version(call))));
  }

  private Reply restore(Call call, Actor actor) {
    ExpectedVersion expected = ExpectedVersion.of(call);
    Revision revision = history.restore(actor, id(call), version(call), expected.version());
    return WrittenJson.reply("Memo restored successfully", revision, expected, urls, call);
  }

  private static MemoId id(Call call) {
    return call.id("memoId", MemoId::new, Reason.MEMO_UNKNOWN);
  }

  private static int version(Call call) {
    String text = call.parameter("version");
    if (!VERSION.matcher(text).matches()) {
      throw new NotFound(Reason.VERSION_UNKNOWN);
    }
    return Integer.parseInt(text);
  }
}
