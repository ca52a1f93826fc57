package dev.aimo.application.index;

import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.memo.MemoId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads as if memos were so large that only a few fit into the memory at once. */
final class NarrowFeed implements IndexFeed {

  private final IndexFeed real;
  private int width = Integer.MAX_VALUE;

  NarrowFeed(IndexFeed real) {
    this.real = real;
  }

  void narrow(int memos) {
    width = memos;
  }

  @Override
  public Batch findAll(Set<MemoId> memos) {
    Set<MemoId> read =
        memos.stream()
            .sorted(Comparator.comparing(MemoId::value))
            .limit(width)
            .collect(Collectors.toSet());
    Set<MemoId> left = new HashSet<>(memos);
    left.removeAll(read);
    return new Batch(real.findAll(read).live(), left);
  }

  @Override
  public List<MemoEntry> findAfter(String memo, int most) {
    return real.findAfter(memo, Math.min(most, width));
  }

  @Override
  public long count() {
    return real.count();
  }

  @Override
  public long countAfter(String memo) {
    return real.countAfter(memo);
  }
}
