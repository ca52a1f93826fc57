package dev.aimo.adapter.lance;

import dev.aimo.adapter.lance.Best.Found;
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

  /** So many rows are read to look for phrases in them, before all have to be gone through. */
  private static final int FEW = 1_024;

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
    return tables.ranked(
        generation,
        new Asked(rows, query, most),
        dataset -> Best.of(most, dataset.countRows(), limit -> found(dataset, rows, query, limit)));
  }

  private record Asked(Predicate rows, WordQuery query, int most) {}

  private static Found found(Dataset dataset, Predicate rows, WordQuery query, int limit)
      throws Exception {
    FullTextQuery words = words(query);
    if (query.phrases().isEmpty()) {
      return Found.of(limit, hits(dataset, rows, words, limit));
    }
    List<String> phrases = query.phrases().stream().map(MemoLayout::phrase).toList();
    return limit <= FEW
        ? among(dataset, rows, words, phrases)
        : Found.of(limit, hits(dataset, rows.and(having(phrases)), words, limit));
  }

  /**
   * The phrases are looked for in the rows that come first by their words: when those are not all,
   * they are still the best. Only when the phrases are rare and their words are not, all rows have
   * to be gone through.
   */
  private static Found among(
      Dataset dataset, Predicate rows, FullTextQuery words, List<String> phrases) throws Exception {
    List<Optional<Hit>> looked =
        Scan.of(MemoLayout.MEMO, SCORE, MemoLayout.WORDS)
            .where(rows)
            .words(words)
            .atMost(FEW)
            .from(
                dataset,
                row -> {
                  String text = row.text(MemoLayout.WORDS);
                  return phrases.stream().allMatch(text::contains)
                      ? Optional.of(hit(row))
                      : Optional.empty();
                });
    return new Found(looked.stream().flatMap(Optional::stream).toList(), looked.size() < FEW);
  }

  private static List<Hit> hits(Dataset dataset, Predicate rows, FullTextQuery words, int limit)
      throws Exception {
    return Scan.of(MemoLayout.MEMO, SCORE)
        .where(rows)
        .words(words)
        .atMost(limit)
        .from(dataset, LanceTextIndex::hit);
  }

  private static Hit hit(Scan.Row row) {
    return new Hit(
        new MemoId(row.text(MemoLayout.MEMO)),
        Math.rint(row.decimal(SCORE) * PRECISION) / PRECISION);
  }

  private static Predicate having(List<String> phrases) {
    return phrases.stream()
        .map(phrase -> Predicate.contains(MemoLayout.WORDS, phrase))
        .reduce(Predicate::and)
        .orElseThrow();
  }

  /** The index has no phrases, only words: those of phrases have all to be there. */
  private static FullTextQuery words(WordQuery query) {
    Set<String> ofPhrases =
        query.phrases().stream()
            .flatMap(List::stream)
            .distinct()
            .limit(MOST_WORDS)
            .collect(Collectors.toSet());
    Operator which = query.everyWord() ? Operator.AND : Operator.OR;
    if (ofPhrases.isEmpty()) {
      return match(query.words(), which);
    }
    FullTextQuery all = match(ofPhrases, Operator.AND);
    return query.words().isEmpty()
        ? all
        : FullTextQuery.booleanQuery(
            List.of(
                new BooleanClause(Occur.MUST, match(query.words(), which)),
                new BooleanClause(Occur.MUST, all)));
  }

  private static FullTextQuery match(Collection<String> words, Operator operator) {
    String text = words.stream().map(StoredText::of).collect(Collectors.joining(" "));
    return FullTextQuery.match(text, MemoLayout.WORDS, 1, Optional.of(0), MOST_WORDS, operator, 0);
  }
}
