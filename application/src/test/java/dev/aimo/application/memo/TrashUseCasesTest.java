package dev.aimo.application.memo;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.memo.TrashQuery;
import dev.aimo.domain.page.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrashUseCasesTest {

  private final MemoWorld world = new MemoWorld();

  @Test
  void listsWhatWasTrashedAndWhen() {
    MemoId id = trashed("thrown away");

    assertThat(trash())
        .extracting(sheet -> sheet.memo().id(), sheet -> sheet.memo().trashedAt())
        .containsExactly(tuple(id, Optional.of(world.clock.instant())));
  }

  @Test
  void bringsBackWhatIsRestored() {
    MemoId id = trashed("thrown away");
    world.clock.advance(Duration.ofMinutes(1));

    world.trash.restore(world.anna, id);

    assertThat(world.memos.get(world.anna, id).memo().updatedAt()).isEqualTo(world.clock.instant());
    assertThat(trash()).isEmpty();
  }

  @Test
  void bringsRelationsBackOnceBothEndsAre() {
    MemoSheet target = world.write(world.anna, "target");
    MemoSheet source = world.write(world.anna, "source", List.of(target.memo().id()), false);
    world.memos.trash(world.anna, source.memo().id());
    world.memos.trash(world.anna, target.memo().id());

    world.trash.restore(world.anna, source.memo().id());
    assertThat(world.memos.get(world.anna, source.memo().id()).relations()).isEmpty();

    world.trash.restore(world.anna, target.memo().id());
    assertThat(world.memos.get(world.anna, source.memo().id()).relations()).hasSize(1);
  }

  @Test
  void refusesToRestoreOrPurgeALiveMemo() {
    MemoId id = world.write(world.anna, "alive").memo().id();

    assertRefused(Reason.MEMO_NOT_IN_TRASH, () -> world.trash.restore(world.anna, id));
    assertRefused(Reason.MEMO_NOT_IN_TRASH, () -> world.trash.purge(world.anna, id));
    assertThat(world.memos.get(world.anna, id)).isNotNull();
  }

  @Test
  void endsWhatIsPurged() {
    MemoId id = trashed("thrown away");

    world.trash.purge(world.anna, id);

    assertRefused(Reason.MEMO_UNKNOWN, () -> world.trash.restore(world.anna, id));
    assertThat(trash()).isEmpty();
  }

  @Test
  void leavesTheTrashOfOthersAlone() {
    MemoId id = trashed("thrown away");

    assertRefused(Reason.MEMO_UNKNOWN, () -> world.trash.restore(world.ben, id));
    assertRefused(Reason.MEMO_UNKNOWN, () -> world.trash.purge(world.ben, id));
    assertThat(trash()).hasSize(1);
  }

  private MemoId trashed(String text) {
    MemoId id = world.write(world.anna, text).memo().id();
    world.memos.trash(world.anna, id);
    return id;
  }

  private List<MemoSheet> trash() {
    return world
        .trash
        .list(
            world.anna,
            new TrashQuery(Optional.empty(), TimeRange.ALWAYS, false, new PageRequest(1, 20)))
        .items();
  }
}
