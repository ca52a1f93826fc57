package dev.aimo.application.search;

import static dev.aimo.application.search.Degradation.WITHOUT_INDEX;
import static dev.aimo.application.search.Degradation.WITHOUT_MEANING;
import static dev.aimo.application.search.SearchMode.HYBRID;
import static dev.aimo.application.search.SearchMode.MEANING;
import static dev.aimo.application.search.SearchMode.WORDS;
import static dev.aimo.application.search.SearchWorld.memos;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.memo.MemoId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Searches while something they need is away: they find what they can, and say what they lack. */
class DegradedSearchTest {

  private final SearchWorld world = new SearchWorld();

  @ParameterizedTest
  @EnumSource(value = SearchMode.class, names = "WORDS", mode = EnumSource.Mode.EXCLUDE)
  void findsByWordsWhileTheEmbedderIsAway(SearchMode mode) {
    MemoId memo = world.write("fresh bread");
    world.write("lighthouse");
    world.settle();
    world.index.embedderIsAway();

    assertFoundByWords(world.search(mode, "bread"), memo);
  }

  @ParameterizedTest
  @EnumSource(value = SearchMode.class, names = "WORDS", mode = EnumSource.Mode.EXCLUDE)
  void findsByWordsWhereThereIsNoEmbedder(SearchMode mode) {
    world.index.setUp(Optional.empty());
    MemoId memo = world.write("fresh bread");
    world.settle();

    assertFoundByWords(world.search(mode, "bread"), memo);
  }

  @ParameterizedTest
  @EnumSource(value = SearchMode.class, names = "WORDS", mode = EnumSource.Mode.EXCLUDE)
  void findsByWordsWhileTheIndexOfMeaningIsAway(SearchMode mode) {
    MemoId memo = world.write("fresh bread");
    world.settle();
    world.index.meaningGate.close();

    assertFoundByWords(world.search(mode, "bread"), memo);
  }

  @Test
  void needsNoEmbedderForWords() {
    MemoId memo = world.write("fresh bread");
    world.settle();
    world.index.embedderIsAway();
    world.index.meaningGate.close();

    Findings findings = world.search(WORDS, "bread");

    assertThat(memos(findings)).containsExactly(memo);
    assertThat(findings.degradation()).isEmpty();
  }

  @Test
  void needsNoIndexOfWordsForMeaning() {
    MemoId memo = world.write("fresh bread");
    world.settle();
    world.index.wordsGate.close();

    Findings findings = world.search(MEANING, "bread");

    assertThat(memos(findings)).containsExactly(memo);
    assertThat(findings.degradation()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void findsTheTextItselfWhileBothIndexesAreAway(SearchMode mode) {
    MemoId memo = world.write("Fresh Bread and butter");
    world.write("bread");
    world.settle();
    world.index.wordsGate.close();
    world.index.meaningGate.close();

    Findings findings = world.search(mode, "fresh bread");

    assertThat(memos(findings)).containsExactly(memo);
    assertThat(findings.page().total()).isEqualTo(1);
    assertThat(findings.mode()).isEqualTo(WORDS);
    assertThat(findings.degradation()).contains(WITHOUT_INDEX);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void findsTheTextItselfBeforeAnyIndexServes(SearchMode mode) {
    MemoId memo = world.write("fresh bread");

    Findings findings = world.search(mode, "bread");

    assertThat(memos(findings)).containsExactly(memo);
    assertThat(findings.degradation()).contains(WITHOUT_INDEX);
  }

  @Test
  void keepsToTheConditionsWithoutAnIndex() {
    MemoId memo = world.tagged("fresh bread", "food");
    world.tagged("old bread", "food", "draft");
    world.write("bread");

    Findings findings = world.search(HYBRID, "bread tag:food -tag:draft");

    assertThat(memos(findings)).containsExactly(memo);
    assertThat(findings.page().total()).isEqualTo(1);
    assertThat(findings.degradation()).contains(WITHOUT_INDEX);
  }

  @Test
  void showsNothingTrashedWithoutAnIndex() {
    world.trash(world.write("fresh bread"));
    world.index.write(world.ben, "fresh bread");

    assertThat(world.found(HYBRID, "bread")).isEmpty();
  }

  private static void assertFoundByWords(Findings findings, MemoId memo) {
    assertThat(memos(findings)).containsExactly(memo);
    assertThat(findings.mode()).isEqualTo(WORDS);
    assertThat(findings.degradation()).contains(WITHOUT_MEANING);
  }
}
