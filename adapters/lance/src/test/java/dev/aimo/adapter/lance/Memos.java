package dev.aimo.adapter.lance;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.SampleEntries;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Memos of one owner, for tests that are not about which ones are found. */
final class Memos {

  static final Generation MEANING = SampleEntries.meaning(1, 3);
  static final Generation WORDS = SampleEntries.words(1);
  static final AccountId OWNER = new AccountId("u1");

  private Memos() {}

  static MemoEntry memo(int number) {
    return SampleEntries.entry(
        new MemoId("m%06d".formatted(number)), OWNER, "lighthouse number " + number);
  }

  static VectorEntry vector(int number) {
    return new VectorEntry(memo(number), Vector.of(1, number % 97, number % 13));
  }

  static void put(LanceAdapter lance, int from, int to) {
    lance
        .vectors()
        .apply(MEANING, IntStream.range(from, to).mapToObj(Memos::vector).toList(), Set.of());
    lance.words().apply(WORDS, IntStream.range(from, to).mapToObj(Memos::memo).toList(), Set.of());
  }

  static List<Hit> nearest(LanceAdapter lance) {
    return lance.vectors().findNearest(MEANING, OWNER, Vector.of(1, 2, 3), MemoFilter.ANY, 10);
  }

  static List<Hit> found(LanceAdapter lance, int number) {
    return lance
        .words()
        .search(
            WORDS, OWNER, WordQuery.of(Integer.toString(number), List.of()), MemoFilter.ANY, 10);
  }

  static long files(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
