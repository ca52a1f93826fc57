package dev.aimo.application.search;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.category.Category;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.text.FoldedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimilarUseCasesTest {

  private static final CategoryFilter ANYWHERE = new CategoryFilter.Any();
  private static final PageRequest FIVE = new PageRequest(1, 5);

  private final SearchWorld world = new SearchWorld();

  @Test
  void findsTheNearestFirst() {
    MemoId far = world.write("quarterly report");
    MemoId near = world.write("fresh bread with butter");
    MemoId same = world.write("bread and butter");
    world.settle();

    SimilarFindings findings = find("bread and butter", SearchWorld.ALL);

    assertThat(memos(findings)).containsExactly(same, near, far);
    assertThat(scores(findings)).allMatch(score -> score >= 0 && score <= 1);
    assertThat(scores(findings).getFirst()).isCloseTo(1, within(1e-5));
    assertThat(findings.degradation()).isEmpty();
  }

  @Test
  void hasEveryMemoSomewhereInTheList() {
    List<MemoId> all = write(33);
    world.index.write(world.ben, "bread");
    world.settle();

    List<MemoId> walked =
        SearchWorld.walk(
            number -> {
              var page = find("bread", new PageRequest(number, 10)).page();
              assertThat(page.total()).isEqualTo(33);
              return page;
            },
            SimilarUseCasesTest::memo);

    assertThat(walked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void fillsPagesWhileTheIndexStillHasWhatWasTrashed() {
    write(40);
    world.settle();
    List<MemoId> best = memos(find("bread", new PageRequest(1, 30)));
    best.forEach(world::trash);

    SimilarFindings findings = find("bread", FIVE);

    assertThat(memos(findings)).hasSize(5).doesNotContainAnyElementsOf(best);
    assertThat(findings.page().total()).isEqualTo(10);
  }

  @Test
  void countsHonestlyWhatIsLeftOnTheLastPage() {
    List<MemoId> all = new ArrayList<>(write(30));
    world.settle();
    List<MemoId> trashed = all.subList(10, 17);
    trashed.forEach(world::trash);
    List<Long> totals = new ArrayList<>();

    List<MemoId> walked =
        SearchWorld.walk(
            number -> {
              var page = find("bread", new PageRequest(number, 5)).page();
              totals.add(page.total());
              return page;
            },
            SimilarUseCasesTest::memo);

    assertThat(walked).hasSize(23).doesNotHaveDuplicates().doesNotContainAnyElementsOf(trashed);
    assertThat(totals.get(totals.size() - 2)).isEqualTo(23);
    assertThat(totals).allMatch(total -> total >= 23 && total <= 30);
  }

  @Test
  void saysThatNothingIsLeftWhenAllWasTrashed() {
    write(7)
        .forEach(memo -> {
          world.settle();
          world.trash(memo);
        });

    SimilarFindings findings = find("bread", FIVE);

    assertThat(memos(findings)).isEmpty();
    assertThat(findings.page().total()).isZero();
  }

  @Test
  void showsTheTotalBehindTheEndAndOnPagesWithoutRoom() {
    write(3);
    world.settle();

    assertThat(find("bread", new PageRequest(9, 5)).page().total()).isEqualTo(3);
    assertThat(find("bread", new PageRequest(9, 5)).page().items()).isEmpty();
    assertThat(find("bread", new PageRequest(1, 0)).page().total()).isEqualTo(3);
    assertThat(find("bread", new PageRequest(Integer.MAX_VALUE, 1_000)).page().items()).isEmpty();
  }

  @Test
  void findsOnlyWhatMeetsTheConditions() {
    Category recipes = world.category("recipes");
    MemoId right = world.tagged("bread", "Food");
    MemoId elsewhere = world.tagged("bread", "food");
    MemoId tagless = world.write("bread");
    MemoId old = world.write("bread", Instant.parse("2020-01-01T00:00:00Z"), false);
    world.tag(old, "food");
    Stream.of(right, tagless, old).forEach(memo -> world.move(memo, recipes));
    world.settle();
    TimeRange recently =
        new TimeRange(Optional.of(Instant.parse("2026-01-01T00:00:00Z")), Optional.empty());

    SimilarFindings findings =
        world
            .similar()
            .find(
                world.anna,
                new FindSimilar(
                    "bread",
                    new CategoryFilter.In(recipes.id()),
                    Set.of(FoldedText.of("FOOD")),
                    recently,
                    FIVE));

    assertThat(memos(findings)).containsExactly(right).doesNotContain(elsewhere);
    assertThat(findings.page().total()).isEqualTo(1);
  }

  @Test
  void findsNothingWhereATagIsUnknown() {
    world.tagged("bread", "food");
    world.settle();

    SimilarFindings findings =
        world
            .similar()
            .find(
                world.anna,
                new FindSimilar(
                    "bread",
                    ANYWHERE,
                    Set.of(FoldedText.of("food"), FoldedText.of("nowhere")),
                    TimeRange.ALWAYS,
                    FIVE));

    assertThat(findings.page().total()).isZero();
    assertThat(findings.degradation()).isEmpty();
  }

  @Test
  void findsByWordsWhileTheEmbedderIsAway() {
    MemoId one = world.write("bread, and nothing else that was asked for");
    MemoId both = world.write("butter, bread");
    world.write("lighthouse");
    world.settle();
    world.index.embedderIsAway();

    SimilarFindings findings = find("bread butter", FIVE);

    assertThat(memos(findings)).containsExactly(both, one);
    assertThat(scores(findings)).containsExactly(1.0, 0.5);
    assertThat(findings.page().total()).isEqualTo(2);
    assertThat(findings.degradation()).contains(Degradation.WITHOUT_MEANING);
  }

  @Test
  void findsTheTextItselfWhileBothIndexesAreAway() {
    MemoId memo = world.write("Fresh bread");
    world.write("lighthouse");
    world.settle();
    world.index.wordsGate.close();
    world.index.meaningGate.close();

    SimilarFindings findings = find("fresh bread", FIVE);

    assertThat(memos(findings)).containsExactly(memo);
    assertThat(findings.degradation()).contains(Degradation.WITHOUT_INDEX);
  }

  @Test
  void findsWhatIsRelatedWithoutTheMemoItself() {
    MemoId seed = world.write("bread and butter");
    MemoId near = world.write("fresh bread with butter");
    MemoId far = world.write("quarterly report");
    world.settle();

    SimilarFindings findings = world.similar().findRelated(world.anna, seed, FIVE);

    assertThat(memos(findings)).containsExactly(near, far);
    assertThat(findings.page().total()).isEqualTo(2);
  }

  @Test
  void fillsPagesOfRelatedMemosBesideTheMemoItself() {
    List<MemoId> all = write(12);
    world.settle();
    MemoId seed = all.get(4);

    List<MemoId> walked =
        SearchWorld.walk(
            number -> {
              var page =
                  world.similar().findRelated(world.anna, seed, new PageRequest(number, 4)).page();
              assertThat(page.total()).isEqualTo(11);
              assertThat(page.items()).hasSize(number < 3 ? 4 : Math.max(0, 15 - 4 * number));
              return page;
            },
            SimilarUseCasesTest::memo);

    assertThat(walked).hasSize(11).doesNotHaveDuplicates().doesNotContain(seed);
  }

  @Test
  void findsWhatIsRelatedToAMemoThatIsNotIndexedYet() {
    MemoId near = world.write("fresh bread with butter");
    MemoId far = world.write("quarterly report");
    world.settle();
    MemoId seed = world.write("bread and butter");

    SimilarFindings findings = world.similar().findRelated(world.anna, seed, FIVE);

    assertThat(memos(findings)).containsExactly(near, far);
    assertThat(findings.page().total()).isEqualTo(2);
  }

  @Test
  void needsNoEmbedderForWhatIsRelatedToAnIndexedMemo() {
    MemoId seed = world.write("bread");
    MemoId other = world.write("fresh bread");
    world.settle();
    world.index.embedderIsAway();

    SimilarFindings findings = world.similar().findRelated(world.anna, seed, FIVE);

    assertThat(memos(findings)).containsExactly(other);
    assertThat(findings.degradation()).isEmpty();
  }

  @Test
  void saysWhyNothingIsRelatedWithoutMeaning() {
    world.write("fresh bread");
    world.settle();
    MemoId seed = world.write("bread");
    world.index.embedderIsAway();

    SimilarFindings findings = world.similar().findRelated(world.anna, seed, FIVE);

    assertThat(memos(findings)).isEmpty();
    assertThat(findings.page().total()).isZero();
    assertThat(findings.degradation()).contains(Degradation.WITHOUT_MEANING);
  }

  @Test
  void knowsNoMemosThatAreAnothersOrTrashed() {
    MemoId bens = world.index.write(world.ben, "bread");
    MemoId trashed = world.write("bread");
    world.settle();
    world.trash(trashed);

    assertRefused(Reason.MEMO_UNKNOWN, () -> world.similar().findRelated(world.anna, bens, FIVE));
    assertRefused(
        Reason.MEMO_UNKNOWN, () -> world.similar().findRelated(world.anna, trashed, FIVE));
    assertThat(memos(find("bread", FIVE))).isEmpty();
  }

  private SimilarFindings find(String text, PageRequest page) {
    return world
        .similar()
        .find(world.anna, new FindSimilar(text, ANYWHERE, Set.of(), TimeRange.ALWAYS, page));
  }

  private List<MemoId> write(int count) {
    return IntStream.range(0, count).mapToObj(i -> world.write("bread " + i % 4)).toList();
  }

  private static MemoId memo(Similar similar) {
    return similar.sheet().memo().id();
  }

  private static List<MemoId> memos(SimilarFindings findings) {
    return findings.page().items().stream().map(SimilarUseCasesTest::memo).toList();
  }

  private static List<Double> scores(SimilarFindings findings) {
    return findings.page().items().stream().map(Similar::score).toList();
  }
}
