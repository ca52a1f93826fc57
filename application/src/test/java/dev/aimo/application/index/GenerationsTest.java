package dev.aimo.application.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.memo.ReviseMemo;
import dev.aimo.domain.embedding.Embedder;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.Generation.State;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.unit.Soon;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GenerationsTest {

  private static final EmbeddingModel OTHER = new EmbeddingModel("memory", "other", 64);

  private final IndexWorld world = new IndexWorld();
  private final EmbeddingModel usual = world.ports.embedder().model();
  private MemoId first = new MemoId("none");

  @BeforeEach
  void fill() {
    first = world.write(world.anna, "bread 0");
    for (int i = 1; i < 10; i++) {
      world.write(world.anna, "bread " + i);
    }
    world.settle();
    world.feed.narrow(2);
  }

  @Test
  void letsTheOldModelServeUntilTheNewOneIsFull() {
    changeModel();
    int steps = 0;
    while (world.isFilling() || steps == 0) {
      assertThat(model(world.meaning())).isEqualTo(steps == 0 || world.isFilling() ? usual : OTHER);
      assertThat(world.differences()).isEmpty();
      work();
      steps++;
    }

    assertThat(steps).isGreaterThan(5);
    assertThat(model(world.meaning())).isEqualTo(OTHER);
    assertThat(world.of(usual).state()).isEqualTo(State.RETIRED);
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void keepsTheOldModelCurrentWhileTheNewOneIsFilled() {
    changeModel();
    work();
    work();

    MemoId added = world.write(world.anna, "a lighthouse");
    work();

    assertThat(model(world.meaning())).isEqualTo(usual);
    assertThat(world.hasMeaning(world.anna, added)).isTrue();
  }

  @Test
  void followsMemosThatChangeWhileTheNewOneIsFilled() {
    changeModel();
    work();
    work();
    work();

    revise(first, "a lighthouse");
    world.core.memos.trash(world.anna, world.write(world.anna, "gone again"));
    world.core.memos.trash(world.anna, world.withWord(world.anna, "bread").getLast());
    world.settle();

    assertThat(model(world.meaning())).isEqualTo(OTHER);
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void goesOnWhereItWasStopped() {
    changeModel();
    work();
    work();
    work();
    Optional<MemoId> reached = world.of(OTHER).filledTo();
    assertThat(reached).isPresent();
    world.embedded.clear();

    world.start();
    work();

    assertThat(world.embedded).hasSizeLessThanOrEqualTo(2);
    assertThat(world.of(OTHER).filledTo().orElseThrow().value())
        .isGreaterThan(reached.orElseThrow().value());
    world.settle();
    assertThat(model(world.meaning())).isEqualTo(OTHER);
    assertThat(world.embedded).doesNotHaveDuplicates().hasSizeLessThan(10);
  }

  @Test
  void leavesNothingBehindThatIsGoneBesideATextThatTheNewModelRefuses() {
    MemoId poison = world.write(world.anna, "poison");
    MemoId gone = world.write(world.anna, "soon gone");
    world.settle();
    changeModel();
    world.feed.narrow(100);
    work();
    world.embedderRefuses("poison");
    revise(poison, "more poison");
    world.core.memos.trash(world.anna, gone);

    world.workUntil(_ -> !world.isFilling());

    assertThat(world.differences())
        .extracting(Difference::memo)
        .containsExactly(poison)
        .doesNotContain(gone);
  }

  @Test
  void waitsWithTheSwitchWhileTheNewModelIsAway() {
    changeModel();
    world.embedderIsAway();
    for (int i = 0; i < 10; i++) {
      work();
      world.waitForRetries();
    }
    assertThat(model(world.meaning())).isEqualTo(usual);

    world.embedderWorks();
    world.waitForRetries();
    world.settle();

    assertThat(model(world.meaning())).isEqualTo(OTHER);
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void goesBackToAModelThatWasRetiredAndBringsItUpToDate() {
    changeModel();
    world.settle();
    revise(first, "a lighthouse");
    MemoId added = world.write(world.anna, "new bread");
    world.core.memos.trash(world.anna, another(first));
    world.settle();
    Generation before = world.of(usual);
    assertThat(world.differences(before)).isNotEmpty();
    world.embedded.clear();

    world.setUp(Optional.of(world.ports.embedder()));
    world.start();
    world.settle();

    assertThat(world.meaning().id()).isEqualTo(before.id());
    assertThat(world.differences()).isEmpty();
    assertThat(world.hasMeaning(world.anna, added)).isTrue();
    assertThat(world.embedded).containsExactlyInAnyOrder("a lighthouse", "new bread");
  }

  @Test
  void removesAModelThatHasBeenRetiredForLongEnough() {
    Generation old = world.meaning();
    changeModel();
    world.settle();

    world.core.clock.advance(IndexWorld.RETIRED_KEPT_FOR);
    assertThat(world.indexer().tidy()).isPresent();
    assertThat(world.generations()).contains(world.of(usual));
    world.core.clock.advance(Duration.ofMillis(1));
    assertThat(world.indexer().tidy()).isPresent();

    assertThat(world.generations()).extracting(Generation::id).doesNotContain(old.id());
    assertThat(world.ports.vectorIndex().exists(old)).isFalse();
    assertThat(model(world.meaning())).isEqualTo(OTHER);
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void servesNoModelThatNothingSpeaksForAnyMore() {
    world.setUp(Optional.of(alone(new EmbeddingModel("elsewhere", "new", 256))));
    world.start();
    work();

    assertThat(world.serving(IndexContent.Meaning.class)).isEmpty();
    world.settle();
    assertThat(model(world.meaning()).provider()).isEqualTo("elsewhere");
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void leavesAModelThatWasNeverFullForAnother() {
    changeModel();
    work();
    work();
    EmbeddingModel third = new EmbeddingModel("memory", "third", 32);

    world.setUp(Optional.of(world.speaking(third)));
    world.start();
    world.settle();

    assertThat(model(world.meaning())).isEqualTo(third);
    assertThat(world.of(OTHER).state()).isEqualTo(State.RETIRED);
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void doesWithoutMeaningWhenTheEmbedderIsSwitchedOff() {
    world.setUp(Optional.empty());
    world.start();
    MemoId added = world.write(world.anna, "lighthouse");
    world.settle();

    assertThat(world.serving(IndexContent.Meaning.class)).isEmpty();
    assertThat(world.withWord(world.anna, "lighthouse")).containsExactly(added);
    assertThat(world.backlog().waiting()).isZero();
  }

  @Test
  void fillsUpMeaningWhenTheEmbedderIsSwitchedOnAgain() {
    world.setUp(Optional.empty());
    world.start();
    MemoId added = world.write(world.anna, "lighthouse");
    world.settle();
    world.embedded.clear();

    world.setUp(Optional.of(world.ports.embedder()));
    world.start();
    world.settle();

    assertThat(world.hasMeaning(world.anna, added)).isTrue();
    assertThat(world.embedded).containsExactly("lighthouse");
    assertThat(world.differences()).isEmpty();
  }

  @Test
  void makesAnIndexAnewThatWasLost() {
    world.ports.vectorIndex().drop(world.meaning());
    world.ports.textIndex().drop(world.words());
    world.embedded.clear();

    world.start();
    world.settle();

    assertThat(world.withWord(world.anna, "bread")).hasSize(10);
    assertThat(world.differences()).isEmpty();
    assertThat(world.embedded).isEmpty();
  }

  @Test
  void goesOnServingOneWhoseFirstMemoIsNotIndexedYet() {
    IndexWorld empty = new IndexWorld();
    empty.settle();
    var before = empty.generations();
    MemoId memo = empty.write(empty.anna, "the first");
    empty.core.clock.advance(Duration.ofMinutes(1));

    empty.start();
    empty.settle();

    assertThat(empty.generations()).isEqualTo(before);
    assertThat(empty.hasMeaning(empty.anna, memo)).isTrue();
  }

  @Test
  void switchesInOneStepForAllWhoSearch() {
    ServingGenerations serving =
        new ServingGenerations(world.stores.unit(), world.stores.generations());
    assertThat(serving.meaning().map(GenerationsTest::model)).contains(usual);
    changeModel();
    world.settle();

    assertThat(world.generations().stream().filter(Generation::isServing).map(Generation::content))
        .containsExactlyInAnyOrder(world.words().content(), new IndexContent.Meaning(OTHER));
    assertThat(
            Soon.comesTrue(
                () -> serving.meaning().map(GenerationsTest::model).equals(Optional.of(OTHER))))
        .isTrue();
    assertThat(serving.words()).contains(world.words());
  }

  /** Which of the equal ones it is, is left to their ids. */
  private MemoId another(MemoId than) {
    return world.withWord(world.anna, "bread").stream()
        .filter(memo -> !memo.equals(than))
        .findFirst()
        .orElseThrow();
  }

  private void changeModel() {
    world.setUp(Optional.of(world.speaking(OTHER)));
    world.start();
  }

  private void work() {
    var _ = world.indexer().work();
  }

  private void revise(MemoId memo, String text) {
    world.core.memos.revise(
        world.anna, memo, ReviseMemo.of(new MemoText(text), OptionalInt.empty()));
  }

  private static EmbeddingModel model(Generation generation) {
    return generation.content() instanceof IndexContent.Meaning(EmbeddingModel model)
        ? model
        : new EmbeddingModel("none", "none", 1);
  }

  /** Speaks for its own model and no other. */
  private Embedder alone(EmbeddingModel model) {
    return new Embedder() {
      @Override
      public EmbeddingModel model() {
        return model;
      }

      @Override
      public List<Vector> embed(List<String> texts) {
        return world.ports.embedder().embed(texts);
      }

      @Override
      public Optional<Embedder> forModel(EmbeddingModel other) {
        return model.equals(other) ? Optional.of(this) : Optional.empty();
      }

      @Override
      public int batch() {
        return 8;
      }
    };
  }
}
