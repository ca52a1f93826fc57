package dev.aimo.adapter.lance;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.index.Fingerprint;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What all indexes of memos do alike: one table for each generation. */
final class MemoTables {

  /** How many hits all kept rankings may have; some megabytes. */
  private static final int MOST_HITS = 40_000;

  private static final int MOST_COUNTS = 2_000;

  private final Lance lance;
  private final String port;
  private final Answers<List<Hit>> rankings = new Answers<>(MOST_HITS, hits -> hits.size() + 10);
  private final Answers<Long> counts = new Answers<>(MOST_COUNTS, _ -> 1);
  private final Predicate standing;

  MemoTables(Lance lance, String port) {
    this(lance, port, Predicate.ALL);
  }

  /** With tables that have several rows of a memo, of which one stands for it. */
  MemoTables(Lance lance, String port, Predicate standing) {
    this.lance = lance;
    this.port = port;
    this.standing = standing;
  }

  boolean exists(Generation generation) {
    return read(generation, _ -> true).isPresent();
  }

  void apply(Generation generation, Rows rows, Set<MemoId> remove) {
    Set<String> kept = Set.copyOf(rows.keys());
    List<String> without =
        remove.stream().map(MemoId::value).filter(id -> !kept.contains(id)).toList();
    lance
        .calls()
        .write(
            port,
            () -> {
              lance.table(generation).replace(rows, without);
              return true;
            });
  }

  List<IndexedMemo> findAll(Generation generation, Set<MemoId> memos) {
    List<String> ids = memos.stream().map(MemoId::value).toList();
    return read(
            generation,
            dataset -> {
              List<IndexedMemo> found = new ArrayList<>();
              for (List<String> some : Scan.chunks(ids)) {
                found.addAll(
                    memos()
                        .where(Predicate.in(MemoLayout.MEMO, some).and(standing))
                        .from(dataset, this::memo));
              }
              return found;
            })
        .orElse(List.of());
  }

  /** Rows of one memo are never parted: what comes after them would not be found again. */
  List<IndexedMemo> findAfter(Generation generation, String memo, int most) {
    if (most <= 0) {
      return List.of();
    }
    List<IndexedMemo> found =
        read(
                generation,
                dataset ->
                    memos()
                        .where(Predicate.after(memo).and(standing))
                        .orderedBy(MemoLayout.MEMO)
                        .atMost(most + 1L)
                        .from(dataset, this::memo))
            .orElse(List.of());
    if (found.size() <= most) {
      return found;
    }
    MemoId next = found.getLast().memo();
    int end = most;
    while (end > 0 && found.get(end - 1).memo().equals(next)) {
      end--;
    }
    return found.subList(0, end == 0 ? most : end);
  }

  long count(Generation generation, AccountId owner, MemoFilter filter) {
    String rows = Predicate.of(owner, filter).and(standing).text();
    return answered(generation, counts, rows, dataset -> dataset.countRows(rows)).orElse(0L);
  }

  /** The ranking that was asked for, which is the same until the table changes. */
  List<Hit> ranked(Generation generation, Object asked, Table.Reading<List<Hit>> reading) {
    return answered(generation, rankings, asked, reading).orElse(List.of());
  }

  private <T> Optional<T> answered(
      Generation generation, Answers<T> answers, Object asked, Table.Reading<T> reading) {
    return read(
        generation,
        dataset -> {
          Answers.State state = Answers.State.of(lance.table(generation), dataset);
          Optional<T> known = answers.find(state, asked);
          if (known.isPresent()) {
            return known.get();
          }
          T answer = reading.from(dataset);
          answers.keep(state, asked, answer);
          return answer;
        });
  }

  void drop(Generation generation) {
    lance
        .calls()
        .write(
            port,
            () -> {
              lance.table(generation).drop();
              return true;
            });
  }

  <T> Optional<T> read(Generation generation, Table.Reading<T> reading) {
    return lance.calls().read(port, () -> lance.table(generation).read(reading));
  }

  private static Scan memos() {
    return Scan.of(MemoLayout.MEMO, MemoLayout.OWNER, MemoLayout.FINGERPRINT);
  }

  private IndexedMemo memo(Scan.Row row) {
    return new IndexedMemo(
        new MemoId(row.text(MemoLayout.MEMO)),
        new AccountId(row.text(MemoLayout.OWNER)),
        new Fingerprint(row.text(MemoLayout.FINGERPRINT)));
  }
}
