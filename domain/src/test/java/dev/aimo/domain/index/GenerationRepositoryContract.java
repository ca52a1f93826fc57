package dev.aimo.domain.index;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.embedding.EmbeddingModel;
import dev.aimo.domain.index.Generation.State;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What every {@link GenerationRepository} keeps to. */
public abstract class GenerationRepositoryContract {

  private static final Instant LATER = NOON.plusSeconds(1);

  protected abstract Ports ports();

  @Test
  protected final void beginsToFillANewOne() {
    IndexContent content = meaning();

    Generation added = add(content, NOON);

    assertThat(added)
        .isEqualTo(new Generation(added.id(), content, State.FILLING, Optional.empty(), NOON));
    assertThat(findAll()).contains(added);
  }

  @Test
  protected final void keepsAllKinds() {
    IndexContent words = words();
    IndexContent meaning = meaning();
    IndexContent pictures = new IndexContent.Pictures(((IndexContent.Meaning) meaning).model());

    Generation first = add(words, NOON);
    Generation second = add(meaning, NOON);
    Generation third = add(pictures, NOON);

    assertThat(findAll()).contains(first, second, third);
    assertThat(first.content()).isEqualTo(words);
    assertThat(second.content()).isEqualTo(meaning);
    assertThat(third.content()).isEqualTo(pictures);
  }

  @Test
  protected final void listsTheOldestFirst() {
    Generation first = add(meaning(), LATER);
    Generation second = add(words(), NOON);
    Generation third = add(meaning(), NOON.minusSeconds(9));

    assertThat(findAll()).containsSubsequence(first, second, third);
    assertThat(findAll().stream().map(generation -> generation.id().value())).isSorted();
  }

  @Test
  protected final void leavesTheOneThatIsThereAsItIs() {
    IndexContent content = meaning();
    Generation changed = add(content, NOON).filledTo(new MemoId("m1"));
    save(changed);

    assertThat(add(content, LATER)).isEqualTo(changed);
    save(changed.serving(LATER));
    assertThat(add(content, LATER)).isEqualTo(changed.serving(LATER));
    assertThat(findAll().stream().filter(one -> one.content().equals(content))).hasSize(1);
    save(changed.retired(LATER));
  }

  @Test
  protected final void keepsWhatIsAlmostTheSameApart() {
    String name = SampleAccounts.unique();
    Set<GenerationId> ids = new HashSet<>();
    for (EmbeddingModel model :
        List.of(
            new EmbeddingModel("memory", name, 3),
            new EmbeddingModel("memory", name, 4),
            new EmbeddingModel("other", name, 3),
            new EmbeddingModel("memory", name + "x", 3),
            new EmbeddingModel("memory", name + "X", 3))) {
      ids.add(add(new IndexContent.Meaning(model), NOON).id());
    }

    assertThat(ids).hasSize(5);
  }

  @Test
  protected final void storesItsWayThroughLife() {
    Generation added = add(meaning(), NOON);
    MemoId hard = new MemoId("'\uD83D\uDC3C\\" + "m".repeat(180));

    for (Generation stage :
        List.of(
            added.filledTo(hard),
            added.serving(LATER),
            added.retired(LATER.plusMillis(1)),
            added.filling(LATER.plusMillis(2)))) {
      save(stage);
      assertThat(find(added.id())).contains(stage);
    }
  }

  @Test
  protected final void switchesInOneStep() {
    Generation old = add(meaning(), NOON);
    Generation fresh = add(meaning(), NOON);
    save(old.serving(NOON));

    new Desk(ports())
        .change(() -> {
          ports().generations().save(old.retired(LATER));
          ports().generations().save(fresh.serving(LATER));
        });

    assertThat(findAll()).contains(old.retired(LATER), fresh.serving(LATER));
    save(fresh.retired(LATER));
  }

  @Test
  protected final void removesOneForGood() {
    Generation kept = add(meaning(), NOON);
    IndexContent content = meaning();
    Generation removed = add(content, NOON);

    remove(removed.id());
    remove(removed.id());

    assertThat(find(removed.id())).isEmpty();
    assertThat(findAll()).contains(kept);
    assertThat(add(content, LATER).id().value()).isGreaterThan(removed.id().value());
  }

  @Test
  protected final void takesAnyNameOfAModel() {
    for (String name :
        List.of(
            "' OR '1'='1",
            "\\",
            "BAAI/bge-small-en-v1.5",
            "\u6A21\u578B \uD83D\uDC3C",
            "x".repeat(120))) {
      IndexContent content =
          new IndexContent.Meaning(
              new EmbeddingModel("memory", name + " " + SampleAccounts.unique(), 1_536));

      assertThat(find(add(content, NOON).id()).orElseThrow().content()).isEqualTo(content);
    }
  }

  @Test
  protected final void forgetsWhatAUnitThatFailedDid() {
    IndexContent content = meaning();

    assertThatThrownBy(() ->
            new Desk(ports())
                .change(() -> {
                  ports().generations().add(content, NOON);
                  throw new IllegalStateException("broken off");
                }))
        .hasMessage("broken off");

    assertThat(findAll()).extracting(Generation::content).doesNotContain(content);
  }

  @Test
  protected final void addsOneForManyWhoWantIt() throws Exception {
    IndexContent content = meaning();

    List<Generation> added = Together.run(6, () -> add(content, NOON));

    assertThat(Set.copyOf(added)).hasSize(1);
    assertThat(findAll().stream().filter(one -> one.content().equals(content))).hasSize(1);
  }

  @Test
  protected final void worksOnlyInsideAUnit() {
    assertThatThrownBy(() -> ports().generations().findAll())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ports().unit().read(() -> ports().generations().add(meaning(), NOON)))
        .isInstanceOf(IllegalStateException.class);
  }

  private Generation add(IndexContent content, Instant now) {
    return ports().unit().write(() -> ports().generations().add(content, now));
  }

  private void save(Generation generation) {
    new Desk(ports()).change(() -> ports().generations().save(generation));
  }

  private void remove(GenerationId id) {
    new Desk(ports()).change(() -> ports().generations().remove(id));
  }

  private List<Generation> findAll() {
    return ports().unit().read(() -> ports().generations().findAll());
  }

  private Optional<Generation> find(GenerationId id) {
    return findAll().stream().filter(generation -> generation.id().equals(id)).findFirst();
  }

  /** Stores may have been used before: each is another one. */
  private static IndexContent meaning() {
    return new IndexContent.Meaning(new EmbeddingModel("memory", SampleAccounts.unique(), 384));
  }

  private static IndexContent words() {
    return new IndexContent.Words(ThreadLocalRandom.current().nextInt(1_000, 1_000_000_000));
  }
}
