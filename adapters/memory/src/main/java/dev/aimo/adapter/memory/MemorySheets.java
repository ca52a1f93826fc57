package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Memos of one owner with what hangs on them and is seen. */
final class MemorySheets {

  private final MemoryShelf shelf;
  private final AccountId owner;
  private final Map<TagId, Long> uses;

  MemorySheets(MemoryShelf shelf, AccountId owner) {
    this.shelf = shelf;
    this.owner = owner;
    this.uses = shelf.uses(owner);
  }

  /** A relation is seen when both its ends are live. */
  MemoSheet of(Memo memo) {
    List<MemoSheet> relations =
        memo.isLive()
            ? shelf.hungOn(memo.id()).relations().stream()
                .map(target -> shelf.liveMemo(owner, target))
                .flatMap(Optional::stream)
                .map(related -> sheet(related, List.of()))
                .toList()
            : List.of();
    return sheet(memo, relations);
  }

  static Tag counted(Tag tag, Map<TagId, Long> uses) {
    return new Tag(
        tag.id(),
        tag.owner(),
        tag.name(),
        tag.color(),
        Math.toIntExact(uses.getOrDefault(tag.id(), 0L)),
        tag.createdAt(),
        tag.updatedAt());
  }

  private MemoSheet sheet(Memo memo, List<MemoSheet> relations) {
    Hung hung = shelf.hungOn(memo.id());
    List<Tag> tags =
        hung.tags().stream()
            .map(tag -> shelf.tag(owner, tag))
            .flatMap(Optional::stream)
            .map(tag -> counted(tag, uses))
            .toList();
    List<Attachment> attachments =
        hung.attachments().stream()
            .map(attachment -> shelf.attachment(owner, attachment))
            .flatMap(Optional::stream)
            .toList();
    return new MemoSheet(memo, tags, attachments, relations);
  }
}
