package dev.aimo.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WordQueryTest {

  @Test
  void looksForTheFormsOfWordsAndPhrases() {
    WordQuery query = WordQuery.of("baking cakes", List.of("New York", "!"));

    assertThat(query.words()).containsExactly("bake", "cake");
    assertThat(query.phrases()).containsExactly(List.of("new", "york"));
    assertThat(query.forms()).containsExactly("bake", "cake", "new", "york");
    assertThat(query.isEmpty()).isFalse();
  }

  @Test
  void isEmptyWithoutWords() {
    assertThat(WordQuery.of("", List.of()).isEmpty()).isTrue();
    assertThat(WordQuery.of("... !", List.of("?", "")).isEmpty()).isTrue();
    assertThat(WordQuery.of("", List.of("word")).isEmpty()).isFalse();
  }

  @Test
  void looksForAnyWordUnlessItIsToldOtherwise() {
    WordQuery query = WordQuery.of("bread butter", List.of("new york"));

    assertThat(query.everyWord()).isFalse();
    assertThat(query.withEveryWord())
        .isEqualTo(new WordQuery(query.words(), query.phrases(), true));
  }

  @Test
  void leavesOutMoreThanAnybodyWouldAsk() {
    String many = IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

    assertThat(WordQuery.of(many, List.of()).words()).hasSize(64).startsWith("w0", "w1");
    assertThat(WordQuery.of("", List.of(many)).phrases().getFirst()).hasSize(64);
    assertThat(WordQuery.of("", Collections.nCopies(500, "new york")).phrases()).hasSize(16);
    assertThat(WordQuery.of("x".repeat(3_999) + "🐼", List.of()).words()).hasSize(1);
  }
}
