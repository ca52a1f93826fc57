package dev.aimo.application.memo;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.page.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharingUseCasesTest {

  private final MemoWorld world = new MemoWorld();

  @Test
  void showsAPublicMemoAndItsAuthor() {
    MemoSheet shared = world.write(world.anna, "for all", List.of(), true);

    SharedMemo seen = world.sharing.get(shared.memo().id());

    assertThat(seen.memo()).isEqualTo(shared);
    assertThat(seen.author().id()).isEqualTo(world.anna.account());
  }

  @Test
  void hidesPrivateMemosBehindPublicOnes() {
    MemoId secret = world.write(world.anna, "secret").memo().id();
    MemoId open = world.write(world.anna, "open", List.of(), true).memo().id();
    MemoId shared = world.write(world.anna, "shared", List.of(secret, open), true).memo().id();

    assertThat(world.sharing.get(shared).memo().relations())
        .extracting(related -> related.memo().id())
        .containsExactly(open);
    assertThat(world.sharing.list(world.anna.account(), MemoOrder.NEWEST_FIRST, page()).items())
        .allSatisfy(
            sheet -> assertThat(sheet.relations()).allMatch(related -> related.memo().isPublic()));
  }

  @Test
  void showsNoPrivateMemo() {
    MemoId secret = world.write(world.anna, "secret").memo().id();

    assertRefused(Reason.PUBLIC_MEMO_UNKNOWN, () -> world.sharing.get(secret));
    assertRefused(Reason.PUBLIC_MEMO_UNKNOWN, () -> world.sharing.pick(world.anna.account()));
  }

  @Test
  void showsNoPublicMemoThatIsInTheTrash() {
    MemoId shared = world.write(world.anna, "for all", List.of(), true).memo().id();
    world.memos.trash(world.anna, shared);

    assertRefused(Reason.PUBLIC_MEMO_UNKNOWN, () -> world.sharing.get(shared));
  }

  @Test
  void showsNothingOfAnUnknownAccount() {
    assertThat(world.sharing.list(new AccountId("nobody"), MemoOrder.NEWEST_FIRST, page()).items())
        .isEmpty();
  }

  @Test
  void picksAPublicMemo() {
    world.write(world.anna, "secret");
    MemoSheet shared = world.write(world.anna, "for all", List.of(), true);

    assertThat(world.sharing.pick(world.anna.account())).isEqualTo(shared);
  }

  private static PageRequest page() {
    return new PageRequest(1, 20);
  }
}
