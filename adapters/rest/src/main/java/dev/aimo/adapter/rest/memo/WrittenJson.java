package dev.aimo.adapter.rest.memo;

import dev.aimo.adapter.rest.attachment.AttachmentUrls;
import dev.aimo.adapter.rest.http.Call;
import dev.aimo.adapter.rest.http.Reply;
import dev.aimo.application.memo.Revision;
import dev.aimo.domain.memo.MemoSheet;

/** A memo after it was written, with a word on what was done. */
record WrittenJson(String message, MemoJson memo) {

  private record CurrentJson(MemoJson memo) {}

  static Reply reply(String message, MemoSheet sheet, AttachmentUrls urls) {
    return Reply.data(new WrittenJson(message, MemoJson.of(sheet, urls)));
  }

  static Reply reply(
      String message, Revision revision, ExpectedVersion expected, AttachmentUrls urls, Call call) {
    return switch (revision) {
      case Revision.Done(MemoSheet sheet) -> reply(message, sheet, urls);
      case Revision.Outdated(MemoSheet current) ->
          expected.outdated(new CurrentJson(MemoJson.of(current, urls)), call);
    };
  }
}
