package dev.aimo.adapter.lance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.SampleEntries;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast searches by words are among 100,000 memos of one owner. */
@Tag("proof")
final class TextSpeedTest {

  private static final int MEMOS = 100_000;
  private static final int QUERIES = 60;
  private static final double MOST = 40;
  private static final Generation WORDS = SampleEntries.words(1);
  private static final String CHARACTERS =
      "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感";

  @TempDir private Path directory;
  private final Random random = new Random(11);
  private final AccountId owner = SampleAccounts.id();

  @Test
  void findsWordsFast() {
    try (LanceAdapter lance = Lances.open(directory)) {
      long begin = System.nanoTime();
      for (int from = 0; from < MEMOS; from += 1_000) {
        List<MemoEntry> entries = new ArrayList<>();
        for (int i = from; i < from + 1_000; i++) {
          entries.add(SampleEntries.entry(new MemoId("m%07d".formatted(i)), owner, text(i)));
        }
        lance.words().apply(WORDS, entries, Set.of());
        lance.upkeep().tidyWhatNeedsIt(List.of(WORDS));
      }
      System.out.printf("%n%,d memos: stored in %.1f s", MEMOS, since(begin) / 1e3);
      begin = System.nanoTime();
      lance.upkeep().tidy(List.of(WORDS));
      System.out.printf(", tidied in %.1f s%n", since(begin) / 1e3);

      measure(lance, "a common word", () -> WordQuery.of("common", List.of()));
      measure(
          lance, "three words", () -> WordQuery.of(word() + " " + word() + " common", List.of()));
      measure(lance, "two characters", () -> WordQuery.of(characters(2), List.of()));
      measure(lance, "eight characters", () -> WordQuery.of(characters(8), List.of()));
      measure(lance, "a phrase", () -> WordQuery.of("", List.of("second half")));
      measure(lance, "a phrase and a word", () -> WordQuery.of(word(), List.of("second half")));
      measure(
          lance,
          "a rare phrase",
          () -> WordQuery.of("", List.of("number " + random.nextInt(MEMOS))));
    }
  }

  /** A question to be asked. */
  private interface Question {
    WordQuery next();
  }

  private void measure(LanceAdapter lance, String name, Question question) {
    List<Double> times = new ArrayList<>();
    int found = 0;
    for (int query = 0; query < QUERIES; query++) {
      WordQuery asked = question.next();
      long begin = System.nanoTime();
      List<Hit> hits = lance.words().search(WORDS, owner, asked, MemoFilter.ANY, 50);
      times.add(since(begin));
      found += hits.size();
    }
    times.sort(Comparator.naturalOrder());
    double high = times.get(QUERIES * 95 / 100);
    System.out.printf(
        "  %-22s p50 %6.1f ms   p95 %6.1f ms   %d found%n",
        name, times.get(QUERIES / 2), high, found / QUERIES);
    // Phrases are compared row by row
    double bound = name.contains("phrase") ? 10 * MOST : 4 * MOST;
    assertThat(high).as("milliseconds, %s", name).isLessThan(bound);
  }

  private String text(int number) {
    StringBuilder text = new StringBuilder();
    text.append("number ").append(number).append(' ');
    if (number % 3 == 0) {
      text.append("common ");
    }
    if (number % 5 == 0) {
      text.append("second half ");
    }
    for (int i = 10 + random.nextInt(40); i > 0; i--) {
      text.append(word()).append(' ');
    }
    return text.append(characters(20 + random.nextInt(60))).toString();
  }

  private String word() {
    return "w" + (int) (20_000 * Math.pow(random.nextDouble(), 3)) + "x";
  }

  private String characters(int many) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < many; i++) {
      text.append(
          CHARACTERS.charAt((int) (CHARACTERS.length() * Math.pow(random.nextDouble(), 2))));
    }
    return text.toString();
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / 1e6;
  }
}
