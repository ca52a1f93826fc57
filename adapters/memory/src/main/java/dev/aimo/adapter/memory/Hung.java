package dev.aimo.adapter.memory;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.TagId;
import java.util.List;

/** What hangs on a memo, each in its order, seen or not. */
record Hung(List<TagId> tags, List<AttachmentId> attachments, List<MemoId> relations) {

  static final Hung NOTHING = new Hung(List.of(), List.of(), List.of());

  Hung without(TagId tag) {
    return new Hung(others(tags, tag), attachments, relations);
  }

  Hung without(AttachmentId attachment) {
    return new Hung(tags, others(attachments, attachment), relations);
  }

  Hung without(MemoId target) {
    return new Hung(tags, attachments, others(relations, target));
  }

  private static <T> List<T> others(List<T> all, T one) {
    return all.stream().filter(other -> !other.equals(one)).toList();
  }
}
