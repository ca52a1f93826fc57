package dev.aimo.application.search;

import static dev.aimo.application.Refusals.assertRefused;
import static dev.aimo.application.search.SearchMode.HYBRID;
import static dev.aimo.application.search.SearchMode.MEANING;
import static dev.aimo.application.search.SearchMode.WORDS;
import static dev.aimo.application.search.SearchWorld.memos;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.category.Category;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.search.Ranked;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchUseCasesTest {

  private static final Instant MARCH = Instant.parse("2026-03-01T10:00:00Z");

  private final SearchWorld world = new SearchWorld();

  @Test
  void findsByWordsBestFirst() {
    MemoId one = world.write("bread and butter, a long list of things for the weekend");
    MemoId both = world.write("bread baked by the lighthouse keeper");
    world.write("tea");
    world.settle();

    assertThat(world.found(WORDS, "bread lighthouse")).containsExactly(both, one);
  }

  @Test
  void findsByMeaningNearestFirst() {
    MemoId far = world.write("quarterly report");
    MemoId near = world.write("fresh bread with salted butter");
    MemoId same = world.write("bread and butter");
    world.settle();

    Findings findings = world.search(MEANING, "bread and butter");

    assertThat(memos(findings)).containsExactly(same, near, far);
    assertThat(findings.mode()).isEqualTo(MEANING);
    assertThat(findings.degradation()).isEmpty();
    assertThat(findings.page().items())
        .extracting(Found::ranked)
        .allMatch(ranked -> ranked.words().isEmpty() && ranked.meaning().isPresent());
  }

  @Test
  void putsFirstWhatStandsHighInBothRankings() {
    world.write("a report of the harbour");
    MemoId high = world.write("bread and butter");
    world.write("bread, with many other words around it that mean something else altogether");
    world.settle();

    Findings findings = world.search(HYBRID, "bread and butter");

    Ranked first = findings.page().items().getFirst().ranked();
    assertThat(first.memo()).isEqualTo(high);
    assertThat(first.words().orElseThrow().rank()).isEqualTo(1);
    assertThat(first.meaning().orElseThrow().rank()).isEqualTo(1);
    assertThat(findings.page().items())
        .extracting(found -> found.ranked().score())
        .isSortedAccordingTo((left, right) -> Double.compare(right, left));
    assertThat(findings.page().total()).isEqualTo(3);
  }

  @Test
  void findsTwoCharactersOfChinese() {
    MemoId memo = world.write("今天去面包店买了面包");
    world.write("灯塔在海边");
    world.settle();

    assertThat(world.found(WORDS, "面包")).containsExactly(memo);
  }

  @Test
  void marksWhatWasLookedFor() {
    world.write("Fresh Bread for the keeper");
    world.settle();

    Found found = world.search(HYBRID, "bread").page().items().getFirst();

    assertThat(found.snippet().matched()).containsExactly("bread");
    assertThat(found.snippet().marks()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void findsOnesOwnMemosOnly(SearchMode mode) {
    MemoId mine = world.write("bread");
    for (int i = 0; i < 5; i++) {
      world.index.write(world.ben, "bread");
    }
    world.settle();

    Findings findings = world.search(mode, "bread");

    assertThat(memos(findings)).containsExactly(mine);
    assertThat(findings.page().total()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void findsPhrasesExactly(SearchMode mode) {
    world.write("butter and bread");
    MemoId exact = world.write("the bread and butter of it");
    world.write("bread");
    world.settle();

    assertThat(world.found(mode, "\"bread and butter\"")).containsExactly(exact);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void findsOnlyWhatMeetsEveryCondition(SearchMode mode) {
    Category recipes = world.category("My Recipes");
    MemoId right = world.write("bread", MARCH, true);
    MemoId old = world.write("bread", MARCH.minus(Duration.ofDays(400)), true);
    MemoId secret = world.write("bread", MARCH, false);
    MemoId tagless = world.write("bread", MARCH, true);
    MemoId draft = world.write("bread", MARCH, true);
    MemoId elsewhere = world.write("bread", MARCH, true);
    List.of(right, old, secret, elsewhere).forEach(memo -> world.tag(memo, "Food"));
    world.tag(draft, "food", "draft");
    List.of(right, old, secret, tagless, draft).forEach(memo -> world.move(memo, recipes));
    world.settle();

    assertThat(
            world.found(
                mode,
                "bread tag:food -tag:DRAFT category:\"my recipes\" after:2026-03 before:2026-03-02"
                    + " is:public"))
        .containsExactly(right);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void findsNothingWhereATagOrACategoryIsUnknown(SearchMode mode) {
    world.tagged("bread", "food");
    world.settle();

    assertThat(world.found(mode, "bread tag:nowhere")).isEmpty();
    assertThat(world.found(mode, "bread tag:food tag:nowhere")).isEmpty();
    assertThat(world.found(mode, "bread category:nowhere")).isEmpty();
    assertThat(world.found(mode, "tag:nowhere")).isEmpty();
    assertThat(world.search(mode, "bread tag:nowhere").page().total()).isZero();
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void doesNotMindThatAnUnknownTagIsNotThere(SearchMode mode) {
    MemoId memo = world.write("bread");
    world.settle();

    assertThat(world.found(mode, "bread -tag:nowhere")).containsExactly(memo);
  }

  @Test
  void doesNotTakeAnothersTagForOnesOwn() {
    world.tagged("bread", "food");
    world.index.write(world.ben, "bread");
    world.settle();

    assertThat(memos(world.search(world.ben, HYBRID, "bread tag:food", SearchWorld.ALL))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void listsTheNewestFirstForConditionsAlone(SearchMode mode) {
    MemoId older = world.write("bread", MARCH.minus(Duration.ofDays(1)), true);
    MemoId newer = world.write("lighthouse", MARCH, true);
    world.write("secret", MARCH, false);

    Findings findings = world.search(mode, "is:public");

    assertThat(memos(findings)).containsExactly(newer, older);
    assertThat(findings.page().total()).isEqualTo(2);
    assertThat(findings.degradation()).isEmpty();
  }

  @Test
  void refusesASearchForNothing() {
    assertRefused(Reason.SEARCH_TEXT_MISSING, () -> world.search(HYBRID, " "));
    assertRefused(Reason.SEARCH_TEXT_MISSING, () -> world.search(HYBRID, "\"\""));
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void listsWhatDoesNotHaveATag(SearchMode mode) {
    world.tagged("draft of it", "draft");
    MemoId plain = world.write("plain");
    world.settle();

    assertThat(world.found(mode, "-tag:draft")).containsExactly(plain);
    assertThat(world.search(mode, "-tag:draft").page().total()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void takesAnythingThatSomebodyMayType(SearchMode mode) {
    world.write("bread");
    world.settle();

    for (String typed :
        List.of(
            "!", "' OR '1'='1", "tag:", "before:yesterday", "\"", "*", "is:nice", "\uD83D\uDC3C")) {
      assertThat(world.search(mode, typed).degradation()).as(typed).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void showsEachMemoOnceOnPagesThatStayTheSame(SearchMode mode) {
    for (int i = 0; i < 50; i++) {
      world.write("bread " + i % 5);
    }
    world.settle();
    List<MemoId> whole = world.found(mode, "bread");

    List<MemoId> walked =
        SearchWorld.walk(
            number -> {
              var page = world.search(world.anna, mode, "bread", new PageRequest(number, 7)).page();
              assertThat(page.total()).isEqualTo(50);
              return page;
            },
            found -> found.sheet().memo().id());

    assertThat(walked).hasSize(50).doesNotHaveDuplicates().containsExactlyElementsOf(whole);
  }

  @Test
  void endsARankingWhereItsTotalSays() {
    for (int i = 0; i < SearchUseCases.DEPTH + 5; i++) {
      world.write("bread " + i);
    }
    world.settle();

    Findings last = world.search(world.anna, WORDS, "bread", new PageRequest(20, 50));
    Findings beyond = world.search(world.anna, WORDS, "bread", new PageRequest(21, 50));

    assertThat(last.page().total()).isEqualTo(SearchUseCases.DEPTH);
    assertThat(last.page().items()).hasSize(50);
    assertThat(beyond.page().items()).isEmpty();
    assertThat(beyond.page().total()).isEqualTo(SearchUseCases.DEPTH);
  }

  @Test
  void asksTheEmbedderOnceForAllPages() {
    world.write("bread");
    world.settle();
    world.index.embedded.clear();

    world.search(world.anna, MEANING, "what is bread", new PageRequest(1, 1));
    world.search(world.anna, MEANING, "what is bread", new PageRequest(2, 1));

    assertThat(world.index.embedded).containsExactly("what is bread");
  }
}
