package dev.aimo.domain.memo;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

  private static final Instant LATER = NOON.plusSeconds(1);

  private final Memo memo = SampleMemos.memo(SampleAccounts.id(), "memo");

  @Test
  void beginsPrivateWithoutCategoryAtTheFirstVersion() {
    assertThat(memo.isPublic()).isFalse();
    assertThat(memo.category()).isEmpty();
    assertThat(memo.source()).isEmpty();
    assertThat(memo.type()).isEqualTo(MemoType.TEXT);
    assertThat(memo.version()).isEqualTo(Memo.FIRST_VERSION);
    assertThat(memo.isLive()).isTrue();
  }

  @Test
  void raisesItsVersionWhenItIsRevised() {
    Memo revised = memo.revised(new MemoText("changed"), LATER);

    assertThat(revised.version()).isEqualTo(2);
    assertThat(revised.text()).isEqualTo(new MemoText("changed"));
    assertThat(revised.updatedAt()).isEqualTo(LATER);
    assertThat(revised.createdAt()).isEqualTo(NOON);
  }

  @Test
  void keepsItsVersionOnTheWayIntoTheTrashAndBack() {
    Memo trashed = memo.trashed(LATER);
    assertThat(trashed.trashedAt()).contains(LATER);
    assertThat(trashed.isLive()).isFalse();

    Memo restored = trashed.restored(LATER.plusSeconds(1));

    assertThat(restored.isLive()).isTrue();
    assertThat(restored.version()).isEqualTo(memo.version());
    assertThat(restored.updatedAt()).isEqualTo(LATER.plusSeconds(1));
  }

  @Test
  void isNotRestoredWhenItIsLive() {
    assertThatThrownBy(() -> memo.restored(LATER))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MEMO_NOT_IN_TRASH));
  }

  @Test
  void isNotThereInTheTrashForWhoeverDoesNotAskForTheTrash() {
    assertThat(memo.requireLive()).isSameAs(memo);
    assertThatThrownBy(() -> memo.trashed(LATER).requireLive()).isInstanceOf(NotFound.class);
  }

  @Test
  void remembersWhatItSaid() {
    assertThat(FormerText.of(memo)).isEqualTo(new FormerText(memo.id(), 1, memo.text(), NOON));
  }

  @Test
  void showsStrangersPublicRelationsOnly() {
    MemoSheet hidden = sheet(memo);
    MemoSheet open = sheet(memo.shared(true));

    MemoSheet shown =
        new MemoSheet(memo.shared(true), List.of(), List.of(), List.of(hidden, open))
            .forStrangers();

    assertThat(shown.relations()).containsExactly(open);
  }

  private static MemoSheet sheet(Memo memo) {
    return new MemoSheet(memo, List.of(), List.of(), List.of());
  }
}
