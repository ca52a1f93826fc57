package dev.aimo.application.index;

import static dev.aimo.domain.index.SampleEntries.entry;
import static dev.aimo.domain.index.SampleEntries.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.GenerationId;
import dev.aimo.domain.index.IndexContent;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.SampleEntries;
import dev.aimo.domain.memo.MemoId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProjectionTest {

  private static final Generation WORDS = SampleEntries.words(1);

  private final IndexWorld world = new IndexWorld();
  private final Rows rows = new Rows();
  private final AtomicBoolean mayWrite = new AtomicBoolean(true);
  private final Projection projection =
      new Projection(
          new Indexes(rows, world.indexes.meaning(), world.indexes.pictures()),
          world.embeddings(),
          world.pictures(),
          mayWrite::get);
  private final AccountId owner = SampleAccounts.id();
  private final MemoEntry bread = entry(owner, "bread");
  private final MemoEntry lighthouse = entry(owner, "lighthouse");

  @Test
  void putsWhatIsNotThere() {
    assertThat(update(bread, lighthouse)).isEqualTo(2);

    assertThat(rows.rows).containsExactlyInAnyOrder(indexed(bread), indexed(lighthouse));
    assertThat(rows.changes).isEqualTo(1);
  }

  @Test
  void putsOnlyWhatDiffers() {
    update(bread, lighthouse);
    MemoEntry changed = saying(bread, "bread and butter");

    assertThat(update(changed, lighthouse)).isEqualTo(1);

    assertThat(rows.rows).containsExactlyInAnyOrder(indexed(changed), indexed(lighthouse));
  }

  @Test
  void writesNothingWhenNothingDiffers() {
    update(bread, lighthouse);

    assertThat(update(bread, lighthouse)).isZero();
    assertThat(rows.changes).isEqualTo(1);
  }

  @Test
  void removesWhatIsGone() {
    update(bread, lighthouse);

    int changed =
        projection.update(WORDS, Set.of(bread.memo(), lighthouse.memo()), List.of(lighthouse));

    assertThat(changed).isEqualTo(1);
    assertThat(rows.rows).containsExactly(indexed(lighthouse));
  }

  @Test
  void leavesAloneWhatItWasNotToldToLookAt() {
    update(bread);

    update(lighthouse);

    assertThat(rows.rows).containsExactlyInAnyOrder(indexed(bread), indexed(lighthouse));
  }

  @Test
  void leavesOneOfWhatIsThereTwice() {
    rows.rows.addAll(List.of(indexed(bread), indexed(bread), indexed(lighthouse)));

    assertThat(update(bread, lighthouse)).isEqualTo(1);

    assertThat(rows.rows).containsExactlyInAnyOrder(indexed(bread), indexed(lighthouse));
  }

  @Test
  void leavesOneOfWhatIsThereThriceAndNoneIsRight() {
    IndexedMemo old = indexed(saying(bread, "stale"));
    rows.rows.addAll(List.of(old, old, old));

    update(bread);

    assertThat(rows.rows).containsExactly(indexed(bread));
  }

  @Test
  void removesWhatIsThereTwiceAndGone() {
    rows.rows.addAll(List.of(indexed(bread), indexed(bread)));

    projection.update(WORDS, Set.of(bread.memo()), List.of());

    assertThat(rows.rows).isEmpty();
  }

  @Test
  void putsRightWhatIsUnderAnothersName() {
    rows.rows.add(new IndexedMemo(bread.memo(), SampleAccounts.id(), bread.fingerprint()));

    assertThat(update(bread)).isEqualTo(1);

    assertThat(rows.rows).containsExactly(indexed(bread));
  }

  @Test
  void writesNothingWhenLeadershipIsLost() {
    rows.rows.addAll(List.of(indexed(bread), indexed(bread)));
    mayWrite.set(false);

    assertThatThrownBy(() -> update(bread, lighthouse)).isInstanceOf(LeadershipLost.class);

    assertThat(rows.changes).isZero();
  }

  @Test
  void writesNothingWhenLeadershipIsLostWhileTextsAreEmbedded() {
    world.ports.onEmbedding(_ -> mayWrite.set(false));
    Generation meaning = meaning();

    assertThatThrownBy(() -> projection.update(meaning, Set.of(bread.memo()), List.of(bread)))
        .isInstanceOf(LeadershipLost.class);

    assertThat(world.ports.vectorIndex().exists(meaning)).isFalse();
  }

  @Test
  void embedsOnlyWhatDiffers() {
    Generation meaning = meaning();
    projection.update(meaning, Set.of(bread.memo()), List.of(bread));
    world.embedded.clear();

    projection.update(meaning, Set.of(bread.memo(), lighthouse.memo()), List.of(bread, lighthouse));

    assertThat(world.embedded).containsExactly("lighthouse");
    assertThat(world.ports.vectorIndex().find(meaning, owner, lighthouse.memo())).isPresent();
  }

  @Test
  void changesNothingWhenATextCanNotBeEmbedded() {
    world.embedderRefuses("lighthouse");
    Generation meaning = meaning();

    assertThatThrownBy(() ->
            projection.update(
                meaning, Set.of(bread.memo(), lighthouse.memo()), List.of(bread, lighthouse)))
        .isInstanceOf(PortFailure.class);

    assertThat(world.ports.vectorIndex().exists(meaning)).isFalse();
  }

  private int update(MemoEntry... live) {
    Set<MemoId> memos = Stream.of(live).map(MemoEntry::memo).collect(Collectors.toSet());
    return projection.update(WORDS, memos, List.of(live));
  }

  private Generation meaning() {
    IndexContent content = new IndexContent.Meaning(world.ports.embedder().model());
    return new Generation(
        new GenerationId(2), content, Generation.State.FILLING, Optional.empty(), WORDS.since());
  }

  private static IndexedMemo indexed(MemoEntry entry) {
    return new IndexedMemo(entry.memo(), entry.owner(), entry.fingerprint());
  }
}
