package dev.aimo.domain.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Memos for tests, each with an id of its own, and what may hang on them. */
public final class SampleMemos {

  private SampleMemos() {}

  public static MemoId id() {
    return new MemoId("m" + SampleAccounts.unique());
  }

  public static Memo memo(AccountId owner, String text) {
    return memo(owner, text, SampleAccounts.NOON);
  }

  public static Memo memo(AccountId owner, String text, Instant createdAt) {
    return Memo.create(id(), owner, new MemoText(text), createdAt, createdAt);
  }

  public static Links tags(TagId... tags) {
    return Links.onlyTags(List.of(tags));
  }

  public static Links tags(Tag... tags) {
    return Links.onlyTags(Stream.of(tags).map(Tag::id).toList());
  }

  public static Links attachments(AttachmentId... attachments) {
    return new Links(
        new Change.Keep<>(), new Change.Set<>(List.of(attachments)), new Change.Keep<>());
  }

  public static Links attachments(Attachment... attachments) {
    return attachments(Stream.of(attachments).map(Attachment::id).toArray(AttachmentId[]::new));
  }

  public static Links relations(MemoId... targets) {
    return new Links(new Change.Keep<>(), new Change.Keep<>(), new Change.Set<>(List.of(targets)));
  }

  public static Links relations(Memo... targets) {
    return relations(Stream.of(targets).map(Memo::id).toArray(MemoId[]::new));
  }
}
