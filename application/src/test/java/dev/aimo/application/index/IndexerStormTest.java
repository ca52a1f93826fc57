package dev.aimo.application.index;

import static dev.aimo.application.memo.MemoWorld.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.memo.ReviseMemo;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.tag.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes, failures, stops and changes of the model, in any order: in the end all is equal. */
class IndexerStormTest {

  private static final int STEPS = 400;
  private static final List<EmbeddingModel> MODELS =
      List.of(
          new EmbeddingModel("memory", "words", 256),
          new EmbeddingModel("memory", "other", 64),
          new EmbeddingModel("memory", "third", 32));

  private final IndexWorld world = new IndexWorld();
  private final List<MemoId> live = new ArrayList<>();
  private final List<MemoId> trashed = new ArrayList<>();
  private Random dice = new Random(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void endsEqualToTheDatabase(long seed) {
    dice = new Random(seed);
    for (int step = 0; step < STEPS; step++) {
      step();
    }

    calm();
    world.settle();

    assertThat(world.generations()).filteredOn(Generation::isServing).hasSize(2);
    assertThat(world.differences()).isEmpty();
    assertThat(world.backlog().waiting()).isZero();
    assertThat(world.backlog().givenUp()).isZero();
    assertThat(world.withWord(world.anna, "memo")).containsExactlyInAnyOrderElementsOf(live);
  }

  private void step() {
    switch (dice.nextInt(20)) {
      case 0, 1, 2, 3 -> live.add(world.write(world.anna, text()));
      case 4, 5 -> one(live).ifPresent(this::revise);
      case 6 -> one(live).ifPresent(this::tag);
      case 7 -> removeTag();
      case 8 -> one(live).ifPresent(this::trash);
      case 9 -> one(trashed).ifPresent(this::restore);
      case 10 -> one(trashed).ifPresent(this::purge);
      case 11 -> trouble();
      case 12 -> world.core.clock.advance(Duration.ofSeconds(dice.nextInt(90)));
      case 13 -> restart();
      case 14 -> world.feed.narrow(1 + dice.nextInt(20));
      default -> work();
    }
  }

  private void trouble() {
    switch (dice.nextInt(5)) {
      case 0 -> world.embedderIsAway();
      case 1 -> world.meaningGate.close();
      case 2 -> world.wordsGate.close();
      case 3 ->
          world.meaningGate.onCall(method -> {
            if (method.equals("apply") && dice.nextBoolean()) {
              throw new IllegalStateException("the power is out");
            }
          });
      default -> calm();
    }
  }

  private void calm() {
    world.embedderWorks();
    world.wordsGate.open();
    world.meaningGate.open();
    world.waitForRetries();
  }

  private void restart() {
    if (dice.nextBoolean()) {
      EmbeddingModel model = MODELS.get(dice.nextInt(MODELS.size()));
      world.setUp(Optional.of(world.speaking(model)));
    }
    world.start();
  }

  private void work() {
    try {
      var _ = world.indexer().work();
    } catch (PortFailure e) {
      // The loop that calls it says so and goes on.
    } catch (IllegalStateException e) {
      restart();
    }
  }

  private void revise(MemoId memo) {
    world.core.memos.revise(
        world.anna, memo, ReviseMemo.of(new MemoText(text()), OptionalInt.empty()));
  }

  private void tag(MemoId memo) {
    world.core.memos.putTags(world.anna, memo, named("tag" + dice.nextInt(4)), OptionalInt.empty());
  }

  private void removeTag() {
    List<Tag> tags = world.core.tags.list(world.anna);
    if (!tags.isEmpty()) {
      world.core.tags.delete(world.anna, tags.get(dice.nextInt(tags.size())).id());
    }
  }

  private void trash(MemoId memo) {
    world.core.memos.trash(world.anna, memo);
    live.remove(memo);
    trashed.add(memo);
  }

  private void restore(MemoId memo) {
    world.core.trash.restore(world.anna, memo);
    trashed.remove(memo);
    live.add(memo);
  }

  private void purge(MemoId memo) {
    world.core.trash.purge(world.anna, memo);
    trashed.remove(memo);
  }

  private Optional<MemoId> one(List<MemoId> memos) {
    return memos.isEmpty() ? Optional.empty() : Optional.of(memos.get(dice.nextInt(memos.size())));
  }

  private String text() {
    return "memo " + dice.nextInt(50);
  }
}
