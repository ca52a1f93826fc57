package dev.aimo.application.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.index.Bell.Pause;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.memo.MemoId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Several instances on one database: one of them keeps the indexes, and any other can go on. */
class InstancesTest {

  private final IndexWorld world = new IndexWorld();

  @Test
  void leavesTheIndexesToTheInstanceThatHoldsTheLease() {
    IndexerUseCases first = world.start();
    IndexerUseCases second = world.instance();
    var _ = first.work();
    world.write(world.anna, "bread");

    Pause pause = second.work();

    assertThat(pause.least()).isPositive();
    assertThat(second.tidy()).isEmpty();
    assertThat(world.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void takesOverFromAnInstanceThatDied() {
    world.settle();
    IndexerUseCases second = world.instance();
    var _ = second.work();
    MemoId memo = world.write(world.anna, "bread");

    pass(Leadership.PATIENCE);
    var _ = second.work();

    assertThat(world.withWord(world.anna, "bread")).containsExactly(memo);
    assertFollowed();
  }

  @Test
  void leavesAnotherInstanceAloneWhileOneBeats() {
    IndexerUseCases first = world.start();
    IndexerUseCases second = world.instance();
    var _ = first.work();
    world.settle();
    world.write(world.anna, "bread");

    for (int moment = 0; moment < 30; moment++) {
      pass(Duration.ofSeconds(1));
      first.beat();
      var _ = second.work();
    }

    assertThat(world.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void goesOnAtOnceWhereAnotherInstanceStopped() {
    IndexerUseCases first = world.start();
    world.settle();
    world.write(world.anna, "bread");

    first.stop();
    var _ = world.instance().work();

    assertThat(world.withWord(world.anna, "bread")).hasSize(1);
  }

  @Test
  void writesNothingWhenAnotherTookOverWhileItEmbedded() {
    world.settle();
    IndexerUseCases first = world.indexer();
    IndexerUseCases second = world.instance();
    var _ = second.work();
    MemoId memo = world.write(world.anna, "bread");
    world.ports.onEmbedding(_ -> {
      world.embedderWorks();
      pass(Leadership.PATIENCE);
      second.beat();
    });

    Pause pause = first.work();

    assertThat(pause.least()).isPositive();
    assertThat(world.hasMeaning(world.anna, memo)).isFalse();
    assertThat(world.backlog().waiting()).isEqualTo(1);
    var _ = second.work();
    assertFollowed();
  }

  @Test
  void letsNothingServeWhenAnotherTookOverWhileItCompared() {
    IndexerUseCases first = world.start();
    world.write(world.anna, "bread");
    var _ = first.work();
    IndexerUseCases second = world.instance();
    var _ = second.work();
    world.meaningGate.onCall(method -> {
      if (method.equals("findAfter")) {
        world.meaningGate.open();
        pass(Leadership.PATIENCE);
        second.beat();
      }
    });

    for (int i = 0; i < 10; i++) {
      var _ = first.work();
    }

    assertThat(world.serving(IndexContent.Meaning.class)).isEmpty();
    for (int i = 0; i < 10; i++) {
      var _ = second.work();
    }
    assertThat(world.serving(IndexContent.Meaning.class)).isPresent();
    assertFollowed();
  }

  private void assertFollowed() {
    assertThat(world.differences()).isEmpty();
    assertThat(world.backlog().waiting()).isZero();
  }

  private void pass(Duration time) {
    world.nanos.addAndGet(time.toNanos());
  }
}
