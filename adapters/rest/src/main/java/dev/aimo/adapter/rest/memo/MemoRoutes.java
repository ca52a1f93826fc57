package dev.aimo.adapter.rest.memo;

import static dev.aimo.adapter.rest.http.Verb.DELETE;
import static dev.aimo.adapter.rest.http.Verb.GET;
import static dev.aimo.adapter.rest.http.Verb.POST;
import static dev.aimo.adapter.rest.http.Verb.PUT;

import dev.aimo.adapter.rest.account.ActingFor;
import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.adapter.rest.http.Routes;
import dev.aimo.application.memo.MemoUseCases;
import dev.aimo.application.memo.Revision;
import dev.aimo.application.memo.TagChoice;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoSheet;

/** Memos, one at a time. */
public final class MemoRoutes {

  private static final String ONE = "/memos/{memoId}";

  private final MemoUseCases memos;
  private final ActingFor actingFor;
  private final AttachmentUrls urls;

  private record Deleted(String message) {}

  public MemoRoutes(MemoUseCases memos, ActingFor actingFor, AttachmentUrls urls) {
    this.memos = memos;
    this.actingFor = actingFor;
    this.urls = urls;
  }

  public void declare(Routes api) {
    api.account(POST, "/memos", this::create);
    api.account(GET, ONE, this::get);
    api.account(PUT, ONE, this::update);
    api.account(DELETE, ONE, this::delete);
    api.account(PUT, ONE + "/tags", this::putTags);
    api.ba(POST, "/memos/ba/create", this::createForSomebody);
  }

  private Reply create(Call call, Actor actor) {
    MemoSheet created = memos.create(actor, new MemoFields(call.fields()).written());
    return WrittenJson.reply("Memo created successfully", created, urls);
  }

  private Reply createForSomebody(Call call) {
    Actor actor = actingFor.actor(call);
    MemoSheet created = memos.create(actor, new MemoFields(call.fields()).writtenByProgram());
    return WrittenJson.reply("Memo created successfully via BA authentication", created, urls);
  }

  private Reply get(Call call, Actor actor) {
    return Reply.data(MemoJson.of(memos.get(actor, id(call)), urls));
  }

  private Reply update(Call call, Actor actor) {
    MemoId id = id(call);
    ExpectedVersion expected = ExpectedVersion.of(call);
    Revision revision =
        memos.revise(actor, id, new MemoFields(call.fields()).revised(expected.version()));
    return WrittenJson.reply("Memo updated successfully", revision, expected, urls, call);
  }

  private Reply putTags(Call call, Actor actor) {
    MemoId id = id(call);
    ExpectedVersion expected = ExpectedVersion.of(call);
    TagChoice choice = new MemoFields(call.fields()).onlyTags();
    Revision revision = memos.putTags(actor, id, choice, expected.version());
    return WrittenJson.reply("Tags updated successfully", revision, expected, urls, call);
  }

  private Reply delete(Call call, Actor actor) {
    memos.trash(actor, id(call));
    return Reply.data(new Deleted("Memo deleted successfully"));
  }

  private static MemoId id(Call call) {
    return call.id("memoId", MemoId::new, Reason.MEMO_UNKNOWN);
  }
}
