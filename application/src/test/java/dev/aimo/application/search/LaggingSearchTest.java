package dev.aimo.application.search;

import static dev.aimo.application.search.SearchWorld.memos;
import static dev.aimo.domain.index.SampleEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.memo.ReviseMemo;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.VectorEntry;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.page.PageRequest;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an index still says is never shown when the database says otherwise. */
class LaggingSearchTest {

  private static final PageRequest FIVE = new PageRequest(1, 5);

  private final SearchWorld world = new SearchWorld();

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void showsNothingThatWasTrashedAndFillsThePage(SearchMode mode) {
    List<MemoId> all = write(20, "bread");
    world.settle();
    List<MemoId> best = memos(world.search(world.anna, mode, "bread", FIVE));
    best.forEach(world::trash);

    Findings findings = world.search(world.anna, mode, "bread", FIVE);

    assertThat(memos(findings)).hasSize(5).doesNotContainAnyElementsOf(best).isSubsetOf(all);
    assertThat(findings.page().total()).isEqualTo(15);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void showsNothingThatIsGone(SearchMode mode) {
    List<MemoId> all = write(3, "bread");
    world.settle();
    world.trash(all.getFirst());
    world.index.core.trash.purge(world.anna, all.getFirst());

    assertThat(world.found(mode, "bread")).containsExactlyInAnyOrderElementsOf(all.subList(1, 3));
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void showsNothingThatWasMovedOutOfTheCategoryAskedFor(SearchMode mode) {
    Category recipes = world.category("recipes");
    List<MemoId> all = write(10, "bread");
    all.forEach(memo -> world.move(memo, recipes));
    world.settle();
    all.subList(0, 4).forEach(world::takeOut);

    Findings findings = world.search(world.anna, mode, "bread category:recipes", FIVE);

    assertThat(memos(findings)).hasSize(5).isSubsetOf(all.subList(4, 10));
    assertThat(findings.page().total()).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void showsNothingThatLostTheTagAskedFor(SearchMode mode) {
    MemoId kept = world.tagged("bread", "food");
    MemoId lost = world.tagged("bread", "food");
    world.settle();
    world.tag(lost);

    assertThat(world.found(mode, "bread tag:food")).containsExactly(kept);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void showsNothingThatIsAnothersWhateverTheIndexSays(SearchMode mode) {
    MemoId mine = world.write("bread");
    MemoId bens = world.index.write(world.ben, "bread");
    world.settle();
    MemoEntry stolen = entry(bens, world.anna.account(), "bread");
    Vector vector = world.index.ports.embedder().embed(List.of("bread")).getFirst();
    world.index.ports.textIndex().apply(world.index.words(), List.of(stolen), Set.of());
    world
        .index
        .ports
        .vectorIndex()
        .apply(world.index.meaning(), List.of(new VectorEntry(stolen, vector)), Set.of());

    Findings findings = world.search(mode, "bread");

    assertThat(memos(findings)).containsExactly(mine);
    assertThat(findings.page().total()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(SearchMode.class)
  void showsWhatAMemoSaysNow(SearchMode mode) {
    MemoId memo = world.write("bread");
    world.settle();
    world.index.core.memos.revise(
        world.anna, memo, ReviseMemo.of(new MemoText("bread and butter"), OptionalInt.empty()));

    assertThat(world.search(mode, "bread").page().items())
        .extracting(found -> found.sheet().memo().text().value())
        .containsExactly("bread and butter");
  }

  private List<MemoId> write(int count, String text) {
    return IntStream.range(0, count).mapToObj(i -> world.write(text + " " + i)).toList();
  }
}
