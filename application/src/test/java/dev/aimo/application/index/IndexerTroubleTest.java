package dev.aimo.application.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.application.memo.ReviseMemo;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Backlog.Trouble;
import dev.aimo.domain.index.Generation.State;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexerTroubleTest {

  private final IndexWorld world = new IndexWorld();

  @Test
  void letsWordsFollowWhileTheEmbedderIsAway() {
    world.settle();
    world.embedderIsAway();

    MemoId memo = world.write(world.anna, "bread");
    work(3);

    assertThat(world.withWord(world.anna, "bread")).containsExactly(memo);
    assertThat(world.hasMeaning(world.anna, memo)).isFalse();
    assertThat(world.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void letsMeaningFollowWhenTheEmbedderIsBack() {
    world.settle();
    world.embedderIsAway();
    MemoId memo = world.write(world.anna, "bread");
    work(3);

    world.embedderWorks();
    world.waitForRetries();
    world.settle();

    assertThat(world.hasMeaning(world.anna, memo)).isTrue();
    assertFollowed();
  }

  @Test
  void losesAndGivesUpNothingHoweverLongTheEmbedderIsAway() {
    world.settle();
    world.embedderIsAway();
    for (int i = 0; i < 30; i++) {
      world.write(world.anna, "memo " + i);
      work(2);
      world.waitForRetries();
    }
    assertThat(world.backlog().waiting()).isEqualTo(30);
    assertThat(world.backlog().givenUp()).isZero();

    world.embedderWorks();
    world.waitForRetries();
    world.settle();

    assertFollowed();
  }

  @Test
  void doesNotKnockForEachMemoWhileTheEmbedderIsAway() {
    world.settle();
    int[] knocks = {0};
    world.ports.onEmbedding(_ -> {
      knocks[0]++;
      throw new PortFailure("embedder", true, new IllegalStateException("away"));
    });

    for (int i = 0; i < 20; i++) {
      world.write(world.anna, "memo " + i);
      work(1);
    }

    assertThat(knocks[0]).isEqualTo(1);
    assertThat(world.withWord(world.anna, "memo")).hasSize(20);
  }

  @Test
  void triesAgainAfterHalfAMinuteAtTheLatest() {
    world.settle();
    world.embedderIsAway();
    MemoId memo = world.write(world.anna, "bread");
    for (int i = 0; i < 20; i++) {
      work(1);
      world.waitForRetries();
    }
    work(1);

    world.embedderWorks();
    world.core.clock.advance(Duration.ofSeconds(32));
    work(1);

    assertThat(world.hasMeaning(world.anna, memo)).isTrue();
  }

  @Test
  void servesWordsOnAFilledInstallationWhoseEmbedderIsAway() {
    MemoId memo = world.write(world.anna, "bread");
    world.embedderIsAway();
    work(10);

    assertThat(world.withWord(world.anna, "bread")).containsExactly(memo);
    assertThat(world.serving(IndexContent.Meaning.class)).isEmpty();

    world.embedderWorks();
    world.waitForRetries();
    world.settle();
    assertThat(world.hasMeaning(world.anna, memo)).isTrue();
  }

  @Test
  void letsOthersGoOnBesideATextThatCanNotBeEmbedded() {
    world.settle();
    world.embedderRefuses("poison");
    MemoId before = world.write(world.anna, "before");
    MemoId refused = world.write(world.anna, "poison");
    MemoId after = world.write(world.anna, "after");
    work(1);

    assertThat(world.hasMeaning(world.anna, before)).isTrue();
    assertThat(world.hasMeaning(world.anna, after)).isTrue();
    assertThat(world.hasMeaning(world.anna, refused)).isFalse();
    assertThat(world.withWord(world.anna, "poison")).containsExactly(refused);
    assertThat(world.backlog().troubles()).extracting(Trouble::memo).containsExactly(refused);
  }

  @Test
  void givesUpATextThatCanNotBeEmbeddedAfterSoManyAttemptsAndShowsIt() {
    world.settle();
    MemoId refused = refused("poison");

    assertThat(world.backlog().waiting()).isZero();
    assertThat(world.backlog().givenUp()).isEqualTo(1);
    Trouble trouble = world.backlog().troubles().getFirst();
    assertThat(trouble.memo()).isEqualTo(refused);
    assertThat(trouble.why()).contains("no such text");
    assertThat(trouble.attempts()).isEqualTo(Outbox.MOST_ATTEMPTS);
    assertThat(trouble.isGivenUp()).isTrue();
    assertThat(world.indexer().isIdle()).isTrue();
  }

  @Test
  void triesNoMoreWhatWasGivenUp() {
    world.settle();
    refused("poison");
    world.embedded.clear();

    world.waitForRetries();
    work(5);

    assertThat(world.embedded).isEmpty();
  }

  @Test
  void indexesWhatWasGivenUpWhenSomebodyAsksAgain() {
    world.settle();
    MemoId refused = refused("poison");
    world.embedderWorks();

    int retried =
        world
            .stores
            .unit()
            .write(() -> world.stores.outbox().retry(Optional.empty(), world.core.clock.instant()));
    world.settle();

    assertThat(retried).isEqualTo(1);
    assertThat(world.hasMeaning(world.anna, refused)).isTrue();
    assertFollowed();
  }

  @Test
  void indexesWhatWasGivenUpWhenItIsWrittenAnew() {
    world.settle();
    MemoId refused = refused("poison");

    revise(refused, "bread");
    world.settle();

    assertThat(world.hasMeaning(world.anna, refused)).isTrue();
    assertFollowed();
  }

  @Test
  void countsAMemoThatChangedSeveralTimesAndIsRefused() {
    world.settle();
    world.embedderRefuses("poison");
    MemoId memo = world.write(world.anna, "poison");
    revise(memo, "more poison");
    revise(memo, "even more poison");

    work(1);

    assertThat(world.backlog().troubles()).extracting(Trouble::memo).containsOnly(memo);
    assertThat(world.backlog().waiting()).isEqualTo(1);
  }

  @Test
  void waitsLongerAfterEachAttempt() {
    world.settle();
    world.embedderRefuses("poison");
    world.write(world.anna, "poison");
    work(1);
    world.embedded.clear();

    work(1);
    assertThat(world.embedded).isEmpty();
    world.core.clock.advance(Duration.ofSeconds(1));
    work(1);
    assertThat(world.embedded).hasSize(1);
    world.core.clock.advance(Duration.ofSeconds(3));
    work(1);
    assertThat(world.embedded).hasSize(1);
    world.core.clock.advance(Duration.ofSeconds(1));
    work(1);
    assertThat(world.embedded).hasSize(2);
  }

  @Test
  void fillsAroundATextThatCanNotBeEmbedded() {
    world.embedderRefuses("poison");
    IntStream.range(0, 5).forEach(i -> world.write(world.anna, "memo " + i));
    MemoId refused = world.write(world.anna, "poison");
    world.workUntil(_ -> !world.isFilling());

    assertThat(world.generations()).allMatch(generation -> generation.state() == State.SERVING);
    assertThat(world.differences())
        .containsExactly(new Difference(refused, Difference.Kind.MISSING));
    for (int i = 0; i < Outbox.MOST_ATTEMPTS; i++) {
      work(1);
      world.waitForRetries();
    }
    assertThat(world.backlog().givenUp()).isEqualTo(1);
  }

  @Test
  void losesNothingWhileTheIndexOfMeaningIsAway() {
    world.settle();
    MemoId changed = world.write(world.anna, "before");
    world.settle();
    world.meaningGate.close();

    MemoId memo = world.write(world.anna, "bread");
    revise(changed, "afterwards");
    work(3);
    assertThat(world.withWord(world.anna, "bread")).containsExactly(memo);
    assertThat(world.backlog().waiting()).isEqualTo(2);

    world.meaningGate.open();
    world.waitForRetries();
    world.settle();
    assertFollowed();
  }

  @Test
  void losesNothingWhileBothIndexesAreAway() {
    world.settle();
    world.wordsGate.close();
    world.meaningGate.close();
    MemoId memo = world.write(world.anna, "bread");
    work(5);
    assertThat(world.backlog().waiting()).isEqualTo(1);
    assertThat(world.backlog().givenUp()).isZero();

    world.wordsGate.open();
    world.meaningGate.open();
    world.waitForRetries();
    world.settle();

    assertThat(world.withWord(world.anna, "bread")).containsExactly(memo);
    assertFollowed();
  }

  @Test
  void doesAgainWhatWasStoppedBeforeItWasNoted() {
    world.settle();
    MemoId memo = world.write(world.anna, "bread");
    world.meaningGate.onCall(method -> {
      if (method.equals("apply")) {
        throw new IllegalStateException("the power is out");
      }
    });
    assertThatThrownBy(() -> world.indexer().work()).hasMessageContaining("power");

    world.meaningGate.open();
    world.start();
    world.settle();

    assertThat(world.withWord(world.anna, "bread")).containsExactly(memo);
    assertFollowed();
  }

  @Test
  void finishesWhatItFollowedEvenWhenUpkeepFails() {
    world.settle();
    MemoId memo = world.write(world.anna, "bread");
    world.upkeepGate.close();
    world.indexer().work();

    assertThat(world.hasMeaning(world.anna, memo)).isTrue();
    assertFollowed();
  }

  private MemoId refused(String text) {
    world.embedderRefuses(text);
    MemoId memo = world.write(world.anna, text);
    for (int i = 0; i < Outbox.MOST_ATTEMPTS; i++) {
      work(1);
      world.waitForRetries();
    }
    return memo;
  }

  private void work(int steps) {
    for (int i = 0; i < steps; i++) {
      var _ = world.indexer().work();
    }
  }

  private void revise(MemoId memo, String text) {
    world.core.memos.revise(
        world.anna, memo, ReviseMemo.of(new MemoText(text), OptionalInt.empty()));
  }

  private void assertFollowed() {
    assertThat(world.differences()).isEmpty();
    assertThat(world.backlog().waiting()).isZero();
    assertThat(world.backlog().givenUp()).isZero();
  }
}
