package dev.aimo.domain.index;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.memo.SampleMemos.attachments;
import static dev.aimo.domain.memo.SampleMemos.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.attachment.SampleAttachments;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which changes leave a task in every {@link Outbox}, and which need none. */
public abstract class IndexTasksContract {

  protected abstract Ports ports();

  @BeforeEach
  protected final void clear() {
    outbox().clear();
  }

  @Test
  protected final void leavesATaskForANewMemo() {
    Memo memo = desk().memo(desk().owner(), "memo");

    IndexTask task = outbox().task();

    assertThat(task.memo()).isEqualTo(memo.id());
    assertThat(task.owner()).isEqualTo(memo.owner());
    assertThat(task.attempts()).isZero();
  }

  @Test
  protected final void leavesATaskThatIsDueAtOnceWhateverTheMemosTimes() {
    Instant ahead = Instant.parse("9999-01-01T00:00:00Z");

    Memo memo = desk().add(SampleMemos.memo(desk().owner(), "memo", ahead));

    assertThat(outbox().task().memo()).isEqualTo(memo.id());
  }

  @Test
  protected final void leavesATaskForAMemoThatWasChanged() {
    Memo memo = desk().memo(desk().owner(), "memo");
    clear();

    desk().save(memo.revised(new MemoText("changed"), NOON));

    assertLeft(memo.id());
  }

  @Test
  protected final void leavesATaskForAMemoThatFiltersTreatOtherwise() {
    AccountId owner = desk().owner();
    Category category = desk().category(owner, "category");
    Tag tag = desk().tag(owner, "tag");
    Memo memo = desk().memo(owner, "memo");
    clear();

    desk().save(memo.in(Optional.of(category.id())));
    assertLeft(memo.id());
    clear();

    desk().save(memo.shared(true));
    assertLeft(memo.id());
    clear();

    desk().save(memo, tags(tag));
    assertLeft(memo.id());
    clear();

    desk().save(memo, Links.onlyTags(List.of()));
    assertLeft(memo.id());
  }

  @Test
  protected final void leavesATaskOnTheWayIntoTheTrashAndBack() {
    Memo memo = desk().memo(desk().owner(), "memo");
    clear();

    Memo trashed = desk().trash(memo);
    assertLeft(memo.id());
    clear();

    desk().restore(trashed);
    assertLeft(memo.id());
  }

  @Test
  protected final void leavesATaskForAMemoThatIsGone() {
    Memo live = desk().memo(desk().owner(), "live");
    Memo trashed = desk().trash(desk().memo(live.owner(), "trashed"));
    clear();

    desk().purge(live);
    assertThat(outbox().task().owner()).isEqualTo(live.owner());
    assertLeft(live.id());
    desk().purge(trashed);

    assertThat(left()).contains(live.id());
  }

  @Test
  protected final void leavesATaskForEachMemoThatCarriedATag() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "tag");
    Tag other = desk().tag(owner, "other");
    Memo one = desk().memo(owner, "one", tags(tag));
    Memo two = desk().memo(owner, "two", tags(other, tag));
    desk().memo(owner, "three", tags(other));
    clear();

    desk().remove(tag);

    assertLeft(one.id(), two.id());
    assertThat(outbox().due(OutboxDesk.FAR_AHEAD))
        .allSatisfy(task -> assertThat(task.owner()).isEqualTo(owner));
  }

  @Test
  protected final void leavesATaskForEachMemoThatLayInACategory() {
    AccountId owner = desk().owner();
    Category category = desk().category(owner, "category");
    Category other = desk().category(owner, "other");
    Memo one = desk().add(SampleMemos.memo(owner, "one").in(Optional.of(category.id())));
    Memo two = desk().add(SampleMemos.memo(owner, "two").in(Optional.of(category.id())));
    desk().add(SampleMemos.memo(owner, "three").in(Optional.of(other.id())));
    desk().memo(owner, "four");
    clear();

    desk().remove(category);

    assertLeft(one.id(), two.id());
  }

  @Test
  protected final void leavesNoTaskForWhatIndexesDoNotKnow() {
    AccountId owner = desk().owner();
    Memo memo = desk().memo(owner, "memo");
    clear();

    Attachment attachment = desk().attachment(owner);
    Tag tag = desk().tag(owner, "tag");
    Category category = desk().category(owner, "category");
    desk().remove(tag);
    desk().remove(category);
    desk().remove(attachment);

    assertThat(left()).isEmpty();
    assertThat(desk().sheet(memo).memo()).isEqualTo(memo);
  }

  @Test
  protected final void leavesNoTaskWhenNothingWasRemoved() {
    Memo mine = desk().memo(desk().owner(), "mine");
    AccountId stranger = desk().owner();
    Tag tag = desk().tag(mine.owner(), "tag");
    desk().save(mine, tags(tag));
    clear();

    desk().change(() -> ports().memos().remove(stranger, mine.id()));
    desk().change(() -> ports().memos().remove(stranger, SampleMemos.id()));
    desk().change(() -> ports().tags().remove(stranger, tag.id(), NOON));

    assertThat(left()).isEmpty();
  }

  @Test
  protected final void leavesATaskForEachMemoThatShowedAPicture() {
    AccountId owner = desk().owner();
    Attachment picture = desk().attachment(owner);
    Attachment other = desk().attachment(owner);
    Memo one = desk().memo(owner, "one", attachments(picture));
    Memo two = desk().memo(owner, "two", attachments(other, picture));
    desk().memo(owner, "three", attachments(other));
    clear();

    desk().remove(picture);

    assertLeft(one.id(), two.id());
    assertThat(outbox().due(OutboxDesk.FAR_AHEAD))
        .allSatisfy(task -> assertThat(task.owner()).isEqualTo(owner));
  }

  @Test
  protected final void leavesNoTaskWhenAnotherFileIsRemoved() {
    AccountId owner = desk().owner();
    Attachment attachment = desk().add(SampleAttachments.attachment(owner, "application/pdf"));
    desk().memo(owner, "memo", attachments(attachment));
    clear();

    desk().remove(attachment);

    assertThat(left()).isEmpty();
  }

  @Test
  protected final void leavesNoTaskWhenNobodyMayRemoveThePicture() {
    AccountId owner = desk().owner();
    Attachment picture = desk().attachment(owner);
    desk().memo(owner, "memo", attachments(picture));
    AccountId stranger = desk().owner();
    clear();

    desk().change(() -> ports().attachments().remove(stranger, picture.id(), NOON));

    assertThat(left()).isEmpty();
  }

  @Test
  protected final void leavesNoTaskWhenTheUnitFails() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "tag");
    Category category = desk().category(owner, "category");
    Memo memo =
        desk()
            .add(
                SampleMemos.memo(owner, "memo").in(Optional.of(category.id())),
                new Links(
                    new Change.Set<>(List.of(tag.id())), new Change.Keep<>(), new Change.Keep<>()));
    clear();

    breakOff(() -> ports().memos().add(SampleMemos.memo(owner, "new"), Links.KEPT));
    breakOff(() -> ports().memos().save(memo.trashed(NOON), Links.KEPT));
    breakOff(() -> ports().memos().remove(owner, memo.id()));
    breakOff(() -> ports().tags().remove(owner, tag.id(), NOON));
    breakOff(() -> ports().categories().remove(owner, category.id(), NOON));

    assertThat(left()).isEmpty();
  }

  @Test
  protected final void leavesTasksForManyMemosOfOneUnit() {
    AccountId owner = desk().owner();
    Set<MemoId> ids =
        IntStream.range(0, 500).mapToObj(_ -> SampleMemos.id()).collect(Collectors.toSet());

    desk()
        .change(() ->
            ids.forEach(id ->
                ports()
                    .memos()
                    .add(Memo.create(id, owner, new MemoText("memo"), NOON, NOON), Links.KEPT)));

    assertThat(left()).isEqualTo(ids);
    assertThat(outbox().backlog(owner).waiting()).isEqualTo(500);
    assertThat(outbox().backlog(SampleAccounts.id()).waiting()).isZero();
  }

  private void breakOff(Runnable change) {
    assertThatThrownBy(() ->
            desk()
                .change(() -> {
                  change.run();
                  throw new IllegalStateException("broken off");
                }))
        .hasMessage("broken off");
  }

  private void assertLeft(MemoId... memos) {
    assertThat(left()).containsExactlyInAnyOrder(memos);
  }

  private Set<MemoId> left() {
    return outbox().due(OutboxDesk.FAR_AHEAD).stream()
        .map(IndexTask::memo)
        .collect(Collectors.toSet());
  }

  private Desk desk() {
    return new Desk(ports());
  }

  private OutboxDesk outbox() {
    return new OutboxDesk(ports());
  }
}
