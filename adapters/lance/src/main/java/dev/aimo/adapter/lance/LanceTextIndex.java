package dev.aimo.adapter.lance;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lance.Dataset;
import org.lance.ipc.FullTextQuery;
import org.lance.ipc.FullTextQuery.BooleanClause;
import org.lance.ipc.FullTextQuery.Occur;
import org.lance.ipc.FullTextQuery.Operator;

/** {@link TextIndex} in tables. */
final class LanceTextIndex implements TextIndex {

  private static final String SCORE = "_score";

  /** Of phrases, so many words are looked up; the phrases themselves are compared whole. */
  private static final int MOST_WORDS = 64;

  /** Scores that differ by less are the same, added up in another order. */
  private static final double PRECISION = 1e4;

  private final MemoTables tables;

  LanceTextIndex(Lance lance) {
    tables = new MemoTables(lance, "text index");
  }

  @Override
  public boolean exists(Generation generation) {
    return tables.exists(generation);
  }

  @Override
  public void apply(Generation generation, List<MemoEntry> put, Set<MemoId> remove) {
    Map<MemoId, MemoEntry> entries = new LinkedHashMap<>();
    put.forEach(entry -> entries.put(entry.memo(), entry));
    tables.apply(
        generation, MemoLayout.rows(MemoLayout.OF_WORDS, List.copyOf(entries.values())), remove);
  }

  @Override
  public List<IndexedMemo> findAll(Generation generation, Set<MemoId> memos) {
    return tables.findAll(generation, memos);
  }

  @Override
  public List<IndexedMemo> findAfter(Generation generation, String memo, int most) {
    return tables.findAfter(generation, memo, most);
  }

  @Override
  public long count(Generation generation, AccountId owner, MemoFilter filter) {
    return tables.count(generation, owner, filter);
  }

  @Override
  public void drop(Generation generation) {
    tables.drop(generation);
  }

  @Override
  public List<Hit> search(
      Generation generation, AccountId owner, WordQuery query, MemoFilter filter, int most) {
    if (query.isEmpty()) {
      return List.of();
    }
    Predicate rows = Predicate.of(owner, filter);
    for (List<String> phrase : query.phrases()) {
      rows = rows.and(Predicate.contains(MemoLayout.WORDS, MemoLayout.phrase(phrase)));
    }
    Predicate admitted = rows;
    FullTextQuery words = words(query);
    return tables
        .read(generation, dataset -> Best.of(most, limit -> found(dataset, admitted, words, limit)))
        .orElse(List.of());
  }

  private static List<Hit> found(Dataset dataset, Predicate rows, FullTextQuery words, int most)
      throws Exception {
    if (dataset.countRows() == 0) {
      return List.of();
    }
    return Scan.of(MemoLayout.MEMO, SCORE)
        .where(rows)
        .words(words)
        .atMost(most)
        .from(
            dataset,
            row ->
                new Hit(
                    new MemoId(row.text(MemoLayout.MEMO)),
                    Math.rint(row.decimal(SCORE) * PRECISION) / PRECISION));
  }

  /** What phrases there are is left to the filter; here their words count, and find the rows. */
  private static FullTextQuery words(WordQuery query) {
    Set<String> ofPhrases =
        query.phrases().stream()
            .flatMap(List::stream)
            .distinct()
            .limit(MOST_WORDS)
            .collect(Collectors.toSet());
    if (query.words().isEmpty()) {
      return match(ofPhrases, Operator.AND);
    }
    FullTextQuery wanted =
        match(query.words(), query.everyWord() ? Operator.AND : Operator.OR);
    return ofPhrases.isEmpty()
        ? wanted
        : FullTextQuery.booleanQuery(
            List.of(
                new BooleanClause(Occur.MUST, wanted),
                new BooleanClause(Occur.SHOULD, match(ofPhrases, Operator.OR))));
  }

  private static FullTextQuery match(Collection<String> words, Operator operator) {
    String text = words.stream().map(StoredText::of).collect(Collectors.joining(" "));
    return FullTextQuery.match(text, MemoLayout.WORDS, 1, Optional.of(0), MOST_WORDS, operator, 0);
  }
}
