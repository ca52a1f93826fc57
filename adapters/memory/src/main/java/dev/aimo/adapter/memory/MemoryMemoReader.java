package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.TrashQuery;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class MemoryMemoReader implements MemoReader {

  private final MemoryShelf shelf;

  MemoryMemoReader(MemoryShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public Optional<MemoSheet> find(AccountId owner, MemoId id) {
    return shelf.liveMemo(owner, id).map(sheets(owner)::of);
  }

  @Override
  public List<MemoSheet> findAll(AccountId owner, Set<MemoId> ids) {
    return ids.stream()
        .map(id -> shelf.liveMemo(owner, id))
        .flatMap(Optional::stream)
        .map(sheets(owner)::of)
        .toList();
  }

  @Override
  public Set<MemoId> findAdmitted(AccountId owner, Set<MemoId> ids, MemoFilter filter) {
    return ids.stream()
        .map(id -> shelf.liveMemo(owner, id))
        .flatMap(Optional::stream)
        .filter(memo -> isAdmitted(memo, filter))
        .map(Memo::id)
        .collect(Collectors.toSet());
  }

  @Override
  public long count(AccountId owner) {
    return shelf.liveMemos(owner).count();
  }

  @Override
  public List<MemoId> listIds(AccountId owner) {
    return shelf.liveMemos(owner).sorted(by(Memo::createdAt, false)).map(Memo::id).toList();
  }

  @Override
  public Page<MemoSheet> list(AccountId owner, MemoQuery query) {
    return page(
        owner,
        shelf.liveMemos(owner).filter(memo -> meets(memo, query)),
        by(timeOf(query.order().by()), query.order().descending()),
        query.page());
  }

  @Override
  public Page<MemoSheet> listTrash(AccountId owner, TrashQuery query) {
    Function<Memo, Instant> trashed = memo -> memo.trashedAt().orElseThrow();
    return page(
        owner,
        shelf
            .memos(owner)
            .filter(memo -> !memo.isLive())
            .filter(memo -> query.text().stream().allMatch(text -> text.isIn(memo.text())))
            .filter(memo -> query.trashed().contains(trashed.apply(memo))),
        by(trashed, !query.oldestFirst()),
        query.page());
  }

  @Override
  public Page<MemoSheet> listBacklinks(AccountId owner, MemoId target, PageRequest page) {
    if (shelf.liveMemo(owner, target).isEmpty()) {
      return Page.empty(page);
    }
    return page(
        owner,
        shelf.liveMemos(owner).filter(memo -> shelf.hungOn(memo.id()).relations().contains(target)),
        by(Memo::createdAt, true),
        page);
  }

  @Override
  public List<MemoSheet> findPointingAt(AccountId owner, Set<MemoId> targets, int most) {
    return shelf
        .liveMemos(owner)
        .filter(memo ->
            shelf.hungOn(memo.id()).relations().stream()
                .filter(targets::contains)
                .anyMatch(target -> shelf.liveMemo(owner, target).isPresent()))
        .sorted(by(Memo::createdAt, true))
        .limit(most)
        .map(sheets(owner)::of)
        .toList();
  }

  @Override
  public List<MemoSheet> findLater(AccountId owner, MemoOrder.By by, Instant than, int most) {
    return shelf
        .liveMemos(owner)
        .filter(memo -> timeOf(by).apply(memo).isAfter(than))
        .sorted(by(timeOf(by), true))
        .limit(most)
        .map(sheets(owner)::of)
        .toList();
  }

  @Override
  public Optional<MemoSheet> findPublic(MemoId id) {
    return shelf
        .memos
        .find(id)
        .filter(Memo::isLive)
        .filter(Memo::isPublic)
        .map(memo -> sheets(memo.owner()).of(memo));
  }

  @Override
  public Optional<MemoSheet> findRandomPublic(AccountId owner, RandomGenerator dice) {
    List<Memo> open =
        shelf.liveMemos(owner).filter(Memo::isPublic).sorted(by(Memo::createdAt, true)).toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(sheets(owner).of(open.get(dice.nextInt(open.size()))));
  }

  private boolean meets(Memo memo, MemoQuery query) {
    return isAdmitted(memo, query.filter())
        && query.text().stream().allMatch(text -> text.isIn(memo.text()));
  }

  private boolean isAdmitted(Memo memo, MemoFilter filter) {
    Set<TagId> carried = Set.copyOf(shelf.hungOn(memo.id()).tags());
    return filter.admits(memo.category(), carried, memo.createdAt(), memo.isPublic());
  }

  private Page<MemoSheet> page(
      AccountId owner, Stream<Memo> memos, Comparator<Memo> order, PageRequest request) {
    List<Memo> all = memos.sorted(order).toList();
    List<MemoSheet> shown =
        all.stream().skip(request.offset()).limit(request.size()).map(sheets(owner)::of).toList();
    return new Page<>(shown, all.size(), request);
  }

  private MemorySheets sheets(AccountId owner) {
    return new MemorySheets(shelf, owner);
  }

  private static Function<Memo, Instant> timeOf(MemoOrder.By by) {
    return switch (by) {
      case CREATED -> Memo::createdAt;
      case UPDATED -> Memo::updatedAt;
    };
  }

  private static Comparator<Memo> by(Function<Memo, Instant> time, boolean descending) {
    Comparator<Memo> ascending =
        comparing(time).thenComparing(ByCodePoint.of(memo -> memo.id().value()));
    return descending ? ascending.reversed() : ascending;
  }
}
