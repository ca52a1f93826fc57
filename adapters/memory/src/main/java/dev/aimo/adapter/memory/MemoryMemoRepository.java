package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoRepository;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class MemoryMemoRepository implements MemoRepository {

  private final MemoryShelf shelf;

  MemoryMemoRepository(MemoryShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void add(Memo memo, Links links) {
    shelf.unit.requireWriting();
    shelf.memos.put(memo.id(), memo);
    hang(memo, links);
    shelf.leaveTask(memo.id(), memo.owner(), memo.updatedAt());
  }

  @Override
  public Optional<Memo> findForChange(AccountId owner, MemoId id) {
    shelf.unit.requireWriting();
    return shelf.memo(owner, id);
  }

  @Override
  public void save(Memo memo, Links links) {
    shelf.unit.requireWriting();
    Memo stored =
        shelf.memo(memo.owner(), memo.id()).orElseThrow(() -> new NotFound(Reason.MEMO_UNKNOWN));
    shelf.memos.put(
        memo.id(),
        new Memo(
            memo.id(),
            memo.owner(),
            memo.text(),
            memo.type(),
            memo.source(),
            memo.category(),
            memo.isPublic(),
            memo.version(),
            stored.createdAt(),
            memo.updatedAt(),
            memo.trashedAt()));
    hang(memo, links);
    shelf.leaveTask(memo.id(), memo.owner(), memo.updatedAt());
  }

  @Override
  public void remove(AccountId owner, MemoId id) {
    shelf.unit.requireWriting();
    shelf
        .memo(owner, id)
        .ifPresent(memo -> {
          shelf.memos.remove(id);
          shelf.hung.remove(id);
          shelf.formerTexts.remove(id);
          shelf.takeOff(hung -> hung.without(id));
          shelf.leaveTask(id, owner, memo.updatedAt());
        });
  }

  @Override
  public List<AttachmentId> findAttachments(AccountId owner, MemoId id) {
    return shelf.memo(owner, id).stream()
        .flatMap(memo -> shelf.hungOn(memo.id()).attachments().stream())
        .filter(attachment -> shelf.attachment(owner, attachment).isPresent())
        .toList();
  }

  @Override
  public boolean exists(MemoId id) {
    return shelf.memos.find(id).isPresent();
  }

  private void hang(Memo memo, Links links) {
    AccountId owner = memo.owner();
    Hung hung = shelf.hungOn(memo.id());
    shelf.hung.put(
        memo.id(),
        new Hung(
            changed(hung.tags(), links.tags(), tag -> shelf.tag(owner, tag).isPresent()),
            changed(
                hung.attachments(),
                links.attachments(),
                attachment -> shelf.attachment(owner, attachment).isPresent()),
            relations(memo, hung.relations(), links.relations())));
  }

  /** What can not be seen, because its other end is in the trash, stays behind what can. */
  private List<MemoId> relations(Memo memo, List<MemoId> hung, Change<List<MemoId>> change) {
    if (change instanceof Change.Keep<List<MemoId>>) {
      return hung;
    }
    Stream<MemoId> hidden =
        hung.stream().filter(target -> shelf.liveMemo(memo.owner(), target).isEmpty());
    List<MemoId> seen =
        changed(
            hung,
            change,
            target ->
                !target.equals(memo.id()) && shelf.liveMemo(memo.owner(), target).isPresent());
    return Stream.concat(seen.stream(), hidden).toList();
  }

  private static <T> List<T> changed(List<T> hung, Change<List<T>> change, Predicate<T> mayHang) {
    return switch (change) {
      case Change.Keep<List<T>> _ -> hung;
      case Change.Clear<List<T>> _ -> List.of();
      case Change.Set<List<T>>(List<T> wanted) ->
          wanted.stream().distinct().filter(mayHang).toList();
    };
  }
}
