package dev.aimo.adapter.memory;

import static java.util.Comparator.comparingInt;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.MemoHistory;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryMemoHistory implements MemoHistory {

  private final MemoryShelf shelf;

  MemoryMemoHistory(MemoryShelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void keep(FormerText former, int most) {
    shelf.unit.requireWriting();
    List<FormerText> kept =
        Stream.concat(Stream.of(former), kept(former.memo()).stream())
            .sorted(comparingInt(FormerText::version).reversed())
            .limit(most)
            .toList();
    shelf.formerTexts.put(former.memo(), kept);
  }

  @Override
  public Page<FormerText> list(AccountId owner, MemoId memo, PageRequest page) {
    List<FormerText> all = of(owner, memo);
    return new Page<>(
        all.stream().skip(page.offset()).limit(page.size()).toList(), all.size(), page);
  }

  @Override
  public Optional<FormerText> find(AccountId owner, MemoId memo, int version) {
    return of(owner, memo).stream().filter(former -> former.version() == version).findFirst();
  }

  private List<FormerText> of(AccountId owner, MemoId memo) {
    return shelf.memo(owner, memo).map(owned -> kept(owned.id())).orElse(List.of());
  }

  private List<FormerText> kept(MemoId memo) {
    return shelf.formerTexts.find(memo).orElse(List.of());
  }
}
