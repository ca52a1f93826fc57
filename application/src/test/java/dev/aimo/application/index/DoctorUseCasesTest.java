package dev.aimo.application.index;

import static dev.aimo.domain.index.SampleEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.index.Difference.Kind;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.Generation.State;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.memo.MemoId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DoctorUseCasesTest {

  private final IndexWorld world = new IndexWorld();
  private final DoctorUseCases doctor =
      new DoctorUseCases(world.stores, world.indexes, world.core.clock);

  @Test
  void findsNothingWrongWithAnEmptyInstallation() {
    assertThat(doctor.examine().isClean()).isTrue();
    world.settle();

    Diagnosis diagnosis = doctor.examine();

    assertThat(diagnosis.isClean()).isTrue();
    assertThat(diagnosis.indexes()).hasSize(2);
  }

  @Test
  void findsNothingWrongWithIndexesThatFollowed() {
    IntStream.range(0, 10).forEach(i -> world.write(world.anna, "memo " + i));
    world.settle();

    Diagnosis diagnosis = doctor.examine();

    assertThat(diagnosis.isClean()).isTrue();
    assertThat(diagnosis.indexes()).allMatch(index -> index.memos() == 10);
    assertThat(diagnosis.waiting()).isZero();
  }

  @Test
  void findsNothingWrongWithWhatIsOnItsWay() {
    MemoId removed = world.write(world.anna, "removed");
    world.settle();
    world.write(world.anna, "new");
    world.core.memos.trash(world.anna, removed);

    Diagnosis diagnosis = doctor.examine();

    assertThat(diagnosis.isClean()).isTrue();
    assertThat(diagnosis.waiting()).isEqualTo(2);
  }

  @Test
  void findsNothingWrongWithWhatIsOnItsWayWhileItIsAwayForLong() {
    world.settle();
    world.embedderIsAway();
    world.write(world.anna, "new");
    var _ = world.indexer().work();

    assertThat(doctor.examine().isClean()).isTrue();
  }

  @Test
  void findsNothingWrongWithWhatIsIndexedWhileItLooks() {
    world.write(world.anna, "there");
    world.settle();
    world.write(world.anna, "new");
    // Both comparisons of words see it missing; then it is indexed, and waits no more.
    world.meaningGate.onCall(_ -> {
      world.meaningGate.open();
      world.settle();
    });

    assertThat(doctor.examine().isClean()).isTrue();
    assertThat(world.backlog().waiting()).isZero();
  }

  @Test
  void findsEachKindOfDifference() {
    MemoId missing = world.write(world.anna, "missing");
    MemoId stale = world.write(world.anna, "stale");
    MemoId moved = world.write(world.anna, "moved");
    world.settle();
    MemoEntry orphan = entry(world.anna.account(), "orphan");
    put(orphan, Set.of(missing));
    put(entry(stale, world.anna.account(), "as it was"), Set.of());
    put(entry(moved, world.ben.account(), "moved"), Set.of());

    Diagnosis diagnosis = doctor.examine();

    assertThat(diagnosis.isClean()).isFalse();
    assertThat(diagnosis.indexes().getFirst().differences())
        .containsExactlyInAnyOrder(
            new Difference(missing, Kind.MISSING),
            new Difference(stale, Kind.STALE),
            new Difference(moved, Kind.WRONG_OWNER),
            new Difference(orphan.memo(), Kind.ORPHANED));
    assertThat(diagnosis.indexes().getLast().isClean()).isTrue();
  }

  @Test
  void mendsWhatItFound() {
    MemoId missing = world.write(world.anna, "missing");
    MemoId stale = world.write(world.anna, "stale");
    MemoId moved = world.write(world.anna, "moved");
    world.settle();
    put(entry(world.anna.account(), "orphan"), Set.of(missing));
    put(entry(stale, world.anna.account(), "as it was"), Set.of());
    put(entry(moved, world.ben.account(), "moved"), Set.of());

    assertThat(doctor.repair(doctor.examine())).isEqualTo(4);
    world.settle();

    assertThat(doctor.examine().isClean()).isTrue();
    assertThat(world.differences()).isEmpty();
    assertThat(world.withWord(world.anna, "missing")).containsExactly(missing);
    assertThat(world.withWord(world.anna, "orphan")).isEmpty();
    assertThat(world.withWord(world.ben, "moved")).isEmpty();
  }

  @Test
  void repairsNothingWhereNothingDiffers() {
    world.write(world.anna, "bread");
    world.settle();

    assertThat(doctor.repair(doctor.examine())).isZero();
    assertThat(world.backlog().waiting()).isZero();
  }

  @Test
  void findsWhatWasGivenUpAndHasItTriedAgain() {
    world.settle();
    world.embedderRefuses("poison");
    world.write(world.anna, "poison");
    for (int i = 0; i < Outbox.MOST_ATTEMPTS; i++) {
      var _ = world.indexer().work();
      world.waitForRetries();
    }
    Diagnosis diagnosis = doctor.examine();
    assertThat(diagnosis.isClean()).isFalse();
    assertThat(diagnosis.givenUp()).isEqualTo(1);

    world.embedderWorks();
    doctor.repair(diagnosis);
    world.settle();

    assertThat(doctor.examine().isClean()).isTrue();
  }

  @Test
  void saysWhyAnIndexCanNotBeRead() {
    world.write(world.anna, "bread");
    world.settle();
    world.meaningGate.close();

    Diagnosis diagnosis = doctor.examine();

    assertThat(diagnosis.isClean()).isFalse();
    assertThat(diagnosis.indexes().getFirst().isClean()).isTrue();
    assertThat(diagnosis.indexes().getLast().trouble().orElseThrow()).contains("the disk is away");
  }

  @Test
  void hasAllFilledAnewAndServesNothingThatIsHalfFull() {
    world.write(world.anna, "bread");
    world.settle();
    List<Generation> before = world.generations();
    world.embedded.clear();

    List<Generation> anew = doctor.fillAnew();

    assertThat(anew)
        .extracting(Generation::id)
        .containsExactlyElementsOf(before.stream().map(Generation::id).toList());
    assertThat(world.generations()).allMatch(generation -> generation.state() == State.FILLING);
    assertThat(world.ports.textIndex().exists(before.getFirst())).isFalse();
    world.settle();
    assertThat(world.generations()).allMatch(Generation::isServing);
    assertThat(world.differences()).isEmpty();
    assertThat(world.embedded).isEmpty();
  }

  /** Into the index of words, past everybody. */
  private void put(MemoEntry entry, Set<MemoId> remove) {
    world.ports.textIndex().apply(world.words(), List.of(entry), remove);
  }
}
