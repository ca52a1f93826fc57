package dev.aimo.application.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.index.Backlog.Trouble;
import dev.aimo.domain.index.Generation.State;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.memo.MemoId;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexStatusUseCasesTest {

  private final IndexWorld world = new IndexWorld();

  @Test
  void saysThatNothingServesYet() {
    world.write(world.anna, "bread");

    IndexStatus status = status();

    assertThat(status.memos()).isEqualTo(1);
    assertThat(status.words()).isEmpty();
    assertThat(status.meaning()).isEmpty();
    assertThat(status.generations()).isEmpty();
  }

  @Test
  void countsOnesOwnMemosOnly() {
    world.write(world.anna, "bread");
    world.write(world.anna, "butter");
    world.write(world.ben, "lighthouse");
    world.settle();

    IndexStatus status = status();

    assertThat(status.memos()).isEqualTo(2);
    assertThat(status.words()).hasValue(2);
    assertThat(status.meaning()).hasValue(2);
    assertThat(status.backlog().waiting()).isZero();
    assertThat(status.lag()).isEmpty();
  }

  @Test
  void saysWhatWaitsAndForHowLong() {
    world.settle();
    world.write(world.anna, "bread");
    world.core.clock.advance(Duration.ofSeconds(7));
    world.write(world.anna, "butter");
    world.write(world.ben, "lighthouse");

    IndexStatus status = status();

    assertThat(status.memos()).isEqualTo(2);
    assertThat(status.words()).hasValue(0);
    assertThat(status.backlog().waiting()).isEqualTo(2);
    assertThat(status.lag()).contains(Duration.ofSeconds(7));
    assertThat(statuses().backlog().waiting()).isEqualTo(3);
    assertThat(statuses().lag()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void countsWhatWaitsForEverybodyOnlyEveryFewSeconds() {
    world.settle();
    IndexStatusUseCases statuses = statuses();
    assertThat(statuses.backlog().waiting()).isZero();
    world.write(world.anna, "bread");

    assertThat(statuses.backlog().waiting()).isZero();

    world.core.clock.advance(Duration.ofSeconds(5));
    assertThat(statuses.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void saysThatNothingLags() {
    world.settle();

    assertThat(statuses().lag()).isZero();
  }

  @Test
  void saysWhatWasGivenUpAndTriesItAgain() {
    world.settle();
    world.embedderRefuses("poison");
    MemoId refused = world.write(world.anna, "poison");
    for (int i = 0; i < Outbox.MOST_ATTEMPTS; i++) {
      var _ = world.indexer().work();
      world.waitForRetries();
    }
    assertThat(status().backlog().givenUp()).isEqualTo(1);
    assertThat(status().backlog().troubles()).extracting(Trouble::memo).containsExactly(refused);
    assertThat(status().words()).hasValue(1);
    assertThat(status().meaning()).hasValue(0);
    world.embedderWorks();

    assertThat(statuses().retry(world.ben)).isZero();
    assertThat(statuses().retry(world.anna)).isEqualTo(1);

    world.settle();
    assertThat(status().meaning()).hasValue(1);
    assertThat(status().backlog().givenUp()).isZero();
  }

  @Test
  void saysHowFarAnIndexIsFilled() {
    for (int i = 0; i < 10; i++) {
      world.write(world.anna, "memo " + i);
    }
    world.settle();
    world.feed.narrow(5);
    world.setUp(Optional.of(world.speaking(new EmbeddingModel("memory", "other", 16))));
    world.start();
    var _ = world.indexer().work();

    assertThat(statuses().progress())
        .filteredOn(progress -> progress.generation().state() == State.SERVING)
        .hasSize(2)
        .allMatch(progress -> progress.filled() == 1);
    assertThat(statuses().progress())
        .filteredOn(progress -> progress.generation().state() == State.FILLING)
        .singleElement()
        .satisfies(progress -> assertThat(progress.filled()).isCloseTo(0.5, within(1e-9)));
    assertThat(status().generations()).isEqualTo(statuses().progress());
  }

  @Test
  void saysNothingOfAnIndexThatCanNotBeRead() {
    world.write(world.anna, "bread");
    world.settle();
    world.meaningGate.close();

    assertThat(status().words()).hasValue(1);
    assertThat(status().meaning()).isEmpty();
    assertThat(status().memos()).isEqualTo(1);
  }

  private IndexStatus status() {
    return statuses().status(world.anna);
  }

  private IndexStatusUseCases statuses() {
    return new IndexStatusUseCases(
        world.stores,
        world.indexes,
        new ServingGenerations(world.stores.unit(), world.stores.generations()),
        world.ports.memoReader(),
        world.core.clock);
  }
}
