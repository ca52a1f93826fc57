package dev.aimo.adapter.memory;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.TextIndex;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import dev.aimo.domain.search.Words;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ranks by BM25 among the memos of the owner. */
final class MemoryTextIndex extends MemoryMemoIndex<MemoEntry, MemoryTextIndex.Read>
    implements TextIndex {

  /** How soon a word that comes again stops to count for more. */
  private static final double SATURATION = 1.2;

  /** How much a long memo is put at a disadvantage. */
  private static final double LENGTH = 0.75;

  /** A memo and the words in it, in their order and counted. */
  record Read(MemoEntry memo, List<String> forms, Map<String, Long> counts) {

    boolean has(WordQuery query) {
      return query.phrases().stream()
              .allMatch(phrase -> Collections.indexOfSubList(forms, phrase) >= 0)
          && hasWords(query);
    }

    private boolean hasWords(WordQuery query) {
      return query.everyWord()
          ? counts.keySet().containsAll(query.words())
          : query.words().isEmpty() || query.words().stream().anyMatch(counts::containsKey);
    }
  }

  @Override
  public List<Hit> search(
      Generation generation, AccountId owner, WordQuery query, MemoFilter filter, int most) {
    List<Read> all = of(generation, owner);
    double length = all.stream().mapToInt(read -> read.forms().size()).average().orElse(1);
    Map<String, Double> weights = weights(query.forms(), all);
    return all.stream()
        .filter(read -> read.memo().isAdmittedBy(filter) && read.has(query))
        .map(read -> new Hit(read.memo().memo(), score(read, weights, length)))
        .sorted(BEST_FIRST)
        .limit(most)
        .toList();
  }

  @Override
  Read kept(Generation generation, MemoEntry entry) {
    List<String> forms = Words.forms(entry.text().value());
    return new Read(
        entry,
        forms,
        forms.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  @Override
  MemoEntry memo(Read kept) {
    return kept.memo();
  }

  /** What each word says, which is the more the fewer memos have it. */
  private static Map<String, Double> weights(Set<String> forms, List<Read> all) {
    return forms.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                form -> {
                  long having = all.stream().filter(r -> r.counts().containsKey(form)).count();
                  return Math.log(1 + (all.size() - having + 0.5) / (having + 0.5));
                }));
  }

  private static double score(Read read, Map<String, Double> weights, double averageLength) {
    double slowness =
        SATURATION * (1 - LENGTH + LENGTH * read.forms().size() / Math.max(averageLength, 1));
    return weights.entrySet().stream()
        .mapToDouble(weight -> {
          double times = read.counts().getOrDefault(weight.getKey(), 0L);
          return weight.getValue() * times * (SATURATION + 1) / (times + slowness);
        })
        .sum();
  }
}
