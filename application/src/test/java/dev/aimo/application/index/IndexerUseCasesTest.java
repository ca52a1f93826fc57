package dev.aimo.application.index;

import static dev.aimo.application.memo.MemoWorld.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.category.CategoryUseCases;
import dev.aimo.application.index.Bell.Pause;
import dev.aimo.application.memo.ReviseMemo;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.index.Generation.State;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexerUseCasesTest {

  private final IndexWorld world = new IndexWorld();
  private final CategoryUseCases categories =
      new CategoryUseCases(
          world.stores.unit(), world.ports.categories(), world.ports.ids(), world.core.clock);

  @Test
  void makesBothIndexesServeOnAnEmptyInstallation() {
    world.settle();

    assertThat(world.generations())
        .hasSize(2)
        .allSatisfy(generation -> assertThat(generation.state()).isEqualTo(State.SERVING));
    MemoId first = world.write(world.anna, "the first memo");
    world.settle();
    assertFollowed();
    assertThat(world.withWord(world.anna, "first")).containsExactly(first);
  }

  @Test
  void fillsTheIndexesOfAnInstallationThatHasMemos() {
    IntStream.range(0, 300).forEach(i -> world.write(world.anna, "memo number " + i));
    MemoId bens = world.write(world.ben, "a lighthouse");
    world.settle();

    assertFollowed();
    assertThat(world.withWord(world.anna, "memo")).hasSize(300);
    assertThat(world.withWord(world.ben, "lighthouse")).containsExactly(bens);
    assertThat(world.hasMeaning(world.ben, bens)).isTrue();
  }

  @Test
  void makesNothingAnewWhenItIsStartedAgain() {
    world.write(world.anna, "bread");
    world.settle();
    var before = world.generations();
    world.embedded.clear();

    world.start();
    world.settle();

    assertThat(world.generations()).isEqualTo(before);
    assertThat(world.embedded).isEmpty();
  }

  @Test
  void followsWhatIsWritten() {
    world.settle();

    MemoId memo = world.write(world.anna, "bread");
    world.settle();

    assertThat(world.withWord(world.anna, "bread")).containsExactly(memo);
    assertThat(world.withWord(world.ben, "bread")).isEmpty();
    assertThat(world.hasMeaning(world.anna, memo)).isTrue();
    assertFollowed();
  }

  @Test
  void followsWhatIsRevised() {
    MemoId memo = world.write(world.anna, "bread");
    world.settle();

    revise(memo, "lighthouse");
    world.settle();

    assertThat(world.withWord(world.anna, "bread")).isEmpty();
    assertThat(world.withWord(world.anna, "lighthouse")).containsExactly(memo);
    assertFollowed();
  }

  @Test
  void followsAMemoThatChangesManyTimesInARow() {
    MemoId memo = world.write(world.anna, "draft");
    world.settle();

    IntStream.range(0, 20).forEach(i -> revise(memo, "draft " + i));
    world.core.memos.trash(world.anna, memo);
    world.core.trash.restore(world.anna, memo);
    revise(memo, "final");
    world.settle();

    assertThat(world.withWord(world.anna, "final")).containsExactly(memo);
    assertFollowed();
  }

  @Test
  void followsTagsAsTheyComeAndGo() {
    MemoId memo = world.write(world.anna, "bread");
    world.core.memos.putTags(world.anna, memo, named("food", "home"), OptionalInt.empty());
    world.settle();
    Tag food = tag("food");
    assertThat(count(tagged(food.id()))).isEqualTo(1);

    world.core.memos.putTags(world.anna, memo, named("home"), OptionalInt.empty());
    world.settle();

    assertThat(count(tagged(food.id()))).isZero();
    assertThat(count(tagged(tag("home").id()))).isEqualTo(1);
    assertFollowed();
  }

  @Test
  void followsWhenATagIsRemoved() {
    MemoId memo = world.write(world.anna, "bread");
    world.core.memos.putTags(world.anna, memo, named("food"), OptionalInt.empty());
    world.settle();
    Tag food = tag("food");

    world.core.tags.delete(world.anna, food.id());
    world.settle();

    assertThat(count(tagged(food.id()))).isZero();
    assertFollowed();
  }

  @Test
  void followsIntoACategoryAndWhenThatIsRemoved() {
    Category recipes = categories.create(world.anna, new CategoryName("recipes"), Optional.empty());
    MemoId memo = world.write(world.anna, "bread");
    putInto(memo, recipes);
    world.settle();
    assertThat(count(in(recipes))).isEqualTo(1);

    categories.delete(world.anna, recipes.id());
    world.settle();

    assertThat(count(in(recipes))).isZero();
    assertFollowed();
  }

  @Test
  void followsIntoTheTrashAndBack() {
    MemoId memo = world.write(world.anna, "bread");
    world.settle();

    world.core.memos.trash(world.anna, memo);
    world.settle();
    assertThat(world.withWord(world.anna, "bread")).isEmpty();
    assertThat(world.hasMeaning(world.anna, memo)).isFalse();
    assertFollowed();

    world.core.trash.restore(world.anna, memo);
    world.settle();
    assertThat(world.withWord(world.anna, "bread")).containsExactly(memo);
    assertFollowed();
  }

  @Test
  void followsWhatIsRemovedForGood() {
    MemoId memo = world.write(world.anna, "bread");
    world.settle();

    world.core.memos.trash(world.anna, memo);
    world.core.trash.purge(world.anna, memo);
    world.settle();

    assertThat(world.withWord(world.anna, "bread")).isEmpty();
    assertFollowed();
  }

  @Test
  void embedsNothingAgainForAChangeOfTagsAlone() {
    MemoId memo = world.write(world.anna, "bread");
    world.settle();
    world.embedded.clear();

    world.core.memos.putTags(world.anna, memo, named("food"), OptionalInt.empty());
    world.settle();

    assertThat(world.embedded).isEmpty();
    assertFollowed();
  }

  @Test
  void storesManyChangesInOneStep() {
    world.write(world.anna, "there before");
    world.settle();
    long before = world.meaningGate.asked("apply");

    IntStream.range(0, 100).forEach(i -> world.write(world.anna, "memo " + i));
    world.settle();

    assertThat(world.meaningGate.asked("apply")).isEqualTo(before + 1);
    assertFollowed();
  }

  @Test
  void followsMemosThatDoNotFitTheMemoryTogether() {
    world.settle();
    world.feed.narrow(3);

    IntStream.range(0, 10).forEach(i -> world.write(world.anna, "large " + i));
    world.settle();

    assertThat(world.withWord(world.anna, "large")).hasSize(10);
    assertFollowed();
  }

  @Test
  void fillsWithMemosThatDoNotFitTheMemoryTogether() {
    world.feed.narrow(3);
    IntStream.range(0, 10).forEach(i -> world.write(world.anna, "large " + i));

    world.settle();

    assertThat(world.withWord(world.anna, "large")).hasSize(10);
    assertFollowed();
  }

  @Test
  void goesOnAtOnceWhileThereIsMuchToDo() {
    world.settle();
    IntStream.range(0, 300).forEach(i -> world.write(world.anna, "memo " + i));

    assertThat(world.indexer().work()).isEqualTo(Pause.NONE);
    assertThat(world.indexer().work().least()).isPositive();
    assertThat(world.indexer().work().most()).isPositive();
    assertThat(world.indexer().isIdle()).isTrue();
  }

  private void assertFollowed() {
    assertThat(world.differences()).isEmpty();
    assertThat(world.backlog().waiting()).isZero();
    assertThat(world.backlog().givenUp()).isZero();
  }

  private void revise(MemoId memo, String text) {
    world.core.memos.revise(
        world.anna, memo, ReviseMemo.of(new MemoText(text), OptionalInt.empty()));
  }

  private void putInto(MemoId memo, Category category) {
    ReviseMemo plain = ReviseMemo.of(new MemoText("bread"), OptionalInt.empty());
    world.core.memos.revise(
        world.anna,
        memo,
        new ReviseMemo(
            plain.text(),
            plain.type(),
            plain.source(),
            new Change.Set<>(category.id()),
            plain.isPublic(),
            plain.tags(),
            plain.attachments(),
            plain.relations(),
            plain.version()));
  }

  private Tag tag(String name) {
    return world.core.tags.list(world.anna).stream()
        .filter(tag -> tag.name().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private long count(MemoFilter filter) {
    long words = world.ports.textIndex().count(world.words(), world.anna.account(), filter);
    assertThat(world.ports.vectorIndex().count(world.meaning(), world.anna.account(), filter))
        .isEqualTo(words);
    return words;
  }

  private static MemoFilter tagged(TagId tag) {
    return new MemoFilter(new CategoryFilter.Any(), Set.of(tag), Set.of(), TimeRange.ALWAYS, false);
  }

  private static MemoFilter in(Category category) {
    return new MemoFilter(
        new CategoryFilter.In(category.id()), Set.of(), Set.of(), TimeRange.ALWAYS, false);
  }
}
