package dev.aimo.adapter.memory;

import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Leaves nothing for later: what it reads is in the memory anyway. */
final class MemoryIndexFeed implements IndexFeed {

  private static final Comparator<String> BY_CODE_POINT = ByCodePoint.of(id -> id);

  private final MemoryShelf shelf;

  MemoryIndexFeed(MemoryShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Batch findAll(Set<MemoId> memos) {
    shelf.unit.requireOpen();
    List<MemoEntry> live =
        memos.stream()
            .map(shelf.memos::find)
            .flatMap(Optional::stream)
            .filter(Memo::isLive)
            .map(this::entry)
            .toList();
    return new Batch(live, Set.of());
  }

  @Override
  public List<MemoEntry> findAfter(String memo, int most) {
    return after(memo)
        .sorted(ByCodePoint.of(later -> later.id().value()))
        .limit(most)
        .map(this::entry)
        .toList();
  }

  @Override
  public long count() {
    return live().count();
  }

  @Override
  public long countAfter(String memo) {
    return after(memo).count();
  }

  private Stream<Memo> after(String id) {
    return live().filter(memo -> BY_CODE_POINT.compare(memo.id().value(), id) > 0);
  }

  private Stream<Memo> live() {
    return shelf.memos.all().filter(Memo::isLive);
  }

  private MemoEntry entry(Memo memo) {
    return new MemoEntry(
        memo.id(),
        memo.owner(),
        memo.text(),
        memo.category(),
        Set.copyOf(shelf.hungOn(memo.id()).tags()),
        memo.isPublic(),
        memo.createdAt(),
        pictures(memo));
  }

  private List<AttachmentId> pictures(Memo memo) {
    return shelf.hungOn(memo.id()).attachments().stream()
        .filter(id -> shelf.attachments.find(id).filter(it -> it.type().isPicture()).isPresent())
        .toList();
  }
}
