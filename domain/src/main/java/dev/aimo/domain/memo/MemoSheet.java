package dev.aimo.domain.memo;

import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.tag.Tag;
import java.util.List;

/**
 * A memo and everything that hangs on it and is live, each in the order it was given: as one reads
 * it. The related memos are those that this one points at, and come without their own relations.
 */
public record MemoSheet(
    Memo memo, List<Tag> tags, List<Attachment> attachments, List<MemoSheet> relations) {

  public MemoSheet {
    tags = List.copyOf(tags);
    attachments = List.copyOf(attachments);
    relations = List.copyOf(relations);
  }

  /** As a stranger may see it: with those related memos that are public themselves. */
  public MemoSheet forStrangers() {
    List<MemoSheet> open = relations.stream().filter(related -> related.memo().isPublic()).toList();
    return new MemoSheet(memo, tags, attachments, open);
  }
}
