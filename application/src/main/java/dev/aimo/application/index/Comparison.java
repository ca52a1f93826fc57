package dev.aimo.application.index;

import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.MemoIndex;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks the database and an index side by side, in the order of ids, and notes where they differ.
 * Reads a page of each at a time, so its size does not depend on theirs.
 */
final class Comparison {

  private static final int PAGE = 1_000;

  /** By code points, which is how both sides are ordered. */
  private static final Comparator<String> ORDER = Comparison::compareCodePoints;

  private final Pages<MemoEntry> memos;
  private final Pages<IndexedMemo> indexed;
  private final List<Difference> differences = new ArrayList<>();
  private long compared;

  private Comparison(Pages<MemoEntry> memos, Pages<IndexedMemo> indexed) {
    this.memos = memos;
    this.indexed = indexed;
  }

  static Result of(UnitOfWork unit, IndexFeed feed, MemoIndex<?> index, Generation generation) {
    Comparison comparison =
        new Comparison(
            new Pages<>(
                after -> unit.read((Supplier<List<MemoEntry>>) () -> feed.findAfter(after, PAGE)),
                entry -> entry.memo().value(),
                generation.content()::concerns),
            new Pages<>(
                after -> whole(index.findAfter(generation, after, PAGE)),
                entry -> entry.memo().value(),
                _ -> true));
    comparison.walk();
    return new Result(comparison.compared, comparison.differences);
  }

  /**
   * @param memos how many live memos there are that the index has something to say of
   */
  record Result(long memos, List<Difference> differences) {

    Result {
      differences = List.copyOf(differences);
    }
  }

  /** Without a last memo that may go on behind the page; it comes first on the next one. */
  private static List<IndexedMemo> whole(List<IndexedMemo> page) {
    if (page.size() < PAGE) {
      return page;
    }
    MemoId last = page.getLast().memo();
    List<IndexedMemo> whole = page.stream().takeWhile(row -> !row.memo().equals(last)).toList();
    return whole.isEmpty() ? page : whole;
  }

  private void walk() {
    MemoEntry memo = memos.next();
    IndexedMemo entry = indexed.next();
    @Nullable String last = null;
    while (memo != null || entry != null) {
      int order = order(memo, entry);
      if (order < 0) {
        compared++;
        note(memo, Difference.Kind.MISSING);
        memo = memos.next();
      } else if (order > 0) {
        if (entry != null) {
          note(entry.memo(), entry.memo().value().equals(last));
          entry = indexed.next();
        }
      } else if (memo != null && entry != null) {
        compared++;
        compare(memo, entry);
        last = memo.memo().value();
        memo = memos.next();
        entry = indexed.next();
      }
    }
  }

  private static int order(@Nullable MemoEntry memo, @Nullable IndexedMemo entry) {
    if (memo == null) {
      return 1;
    }
    return entry == null ? -1 : ORDER.compare(memo.memo().value(), entry.memo().value());
  }

  private void compare(MemoEntry memo, IndexedMemo entry) {
    if (!entry.owner().equals(memo.owner())) {
      note(memo, Difference.Kind.WRONG_OWNER);
    } else if (!entry.fingerprint().equals(memo.fingerprint())) {
      note(memo, Difference.Kind.STALE);
    }
  }

  private void note(@Nullable MemoEntry memo, Difference.Kind kind) {
    if (memo != null) {
      differences.add(new Difference(memo.memo(), kind));
    }
  }

  private void note(MemoId memo, boolean isAgain) {
    differences.add(
        new Difference(memo, isAgain ? Difference.Kind.DOUBLED : Difference.Kind.ORPHANED));
  }

  private static int compareCodePoints(String left, String right) {
    int at = 0;
    while (at < left.length() && at < right.length()) {
      int one = left.codePointAt(at);
      int other = right.codePointAt(at);
      if (one != other) {
        return Integer.compare(one, other);
      }
      at += Character.charCount(one);
    }
    return Integer.compare(left.length(), right.length());
  }

  /** One side, read page by page. */
  private static final class Pages<T> {

    private final Function<String, List<T>> read;
    private final Function<T, String> id;
    private final Predicate<T> compared;
    private final Deque<T> page = new ArrayDeque<>();
    private String last = "";
    private boolean isOver;

    Pages(Function<String, List<T>> read, Function<T, String> id, Predicate<T> compared) {
      this.read = read;
      this.id = id;
      this.compared = compared;
    }

    @Nullable T next() {
      while (page.isEmpty() && !isOver) {
        List<T> later = read.apply(last);
        isOver = later.isEmpty();
        if (!isOver) {
          last = id.apply(later.getLast());
          later.stream().filter(compared).forEach(page::add);
        }
      }
      return page.poll();
    }
  }
}
