package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that more than one repository looks into. */
final class MemoryShelf {

  final MemoryUnitOfWork unit;
  final MemoryTable<MemoId, Memo> memos;
  final MemoryTable<MemoId, Hung> hung;
  final MemoryTable<MemoId, List<FormerText>> formerTexts;
  final MemoryTable<TagId, Tag> tags;
  final MemoryTable<AttachmentId, Attachment> attachments;
  final MemoryTable<Long, Waiting> tasks;
  private final AtomicLong tasksLeft = new AtomicLong();

  MemoryShelf(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.memos = new MemoryTable<>(unit);
    this.hung = new MemoryTable<>(unit);
    this.formerTexts = new MemoryTable<>(unit);
    this.tags = new MemoryTable<>(unit);
    this.attachments = new MemoryTable<>(unit);
    this.tasks = new MemoryTable<>(unit);
  }

  Optional<Memo> memo(AccountId owner, MemoId id) {
    return memos.find(id).filter(memo -> memo.owner().equals(owner));
  }

  Optional<Memo> liveMemo(AccountId owner, MemoId id) {
    return memo(owner, id).filter(Memo::isLive);
  }

  Stream<Memo> memos(AccountId owner) {
    return memos.all().filter(memo -> memo.owner().equals(owner));
  }

  Stream<Memo> liveMemos(AccountId owner) {
    return memos(owner).filter(Memo::isLive);
  }

  Optional<Tag> tag(AccountId owner, TagId id) {
    return tags.find(id).filter(tag -> tag.owner().equals(owner));
  }

  Optional<Attachment> attachment(AccountId owner, AttachmentId id) {
    return attachments.find(id).filter(attachment -> attachment.owner().equals(owner));
  }

  Hung hungOn(MemoId memo) {
    return hung.find(memo).orElse(Hung.NOTHING);
  }

  /** How many live memos of the owner carry each tag; those that none carries are left out. */
  Map<TagId, Long> uses(AccountId owner) {
    return liveMemos(owner)
        .flatMap(memo -> hungOn(memo.id()).tags().stream())
        .collect(Collectors.groupingBy(tag -> tag, Collectors.counting()));
  }

  /** For the indexes, which have to look at the memo again. */
  void leaveTask(MemoId memo, AccountId owner, Instant since) {
    long number = tasksLeft.incrementAndGet();
    tasks.put(number, Waiting.anew(number, memo, owner, since));
  }

  void leaveTasks(Collection<Memo> changed, Instant since) {
    changed.stream()
        .filter(Memo::isLive)
        .forEach(memo -> leaveTask(memo.id(), memo.owner(), since));
  }

  /** Takes something off all memos that are there, in the trash too. */
  void takeOff(UnaryOperator<Hung> change) {
    Set<MemoId> all = memos.all().map(Memo::id).collect(Collectors.toSet());
    for (MemoId memo : all) {
      Hung before = hungOn(memo);
      Hung after = change.apply(before);
      if (!after.equals(before)) {
        hung.put(memo, after);
      }
    }
  }
}
