package dev.aimo.domain.memo;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link MemoHistory} does. */
public abstract class MemoHistoryContract {

  private static final PageRequest TEN = new PageRequest(1, 10);

  protected abstract Ports ports();

  @Test
  protected final void knowsNothingOfAMemoThatNeverChanged() {
    Memo memo = desk().memo(desk().owner(), "memo");

    assertThat(list(memo, TEN)).isEqualTo(Page.<FormerText>empty(TEN));
    assertThat(find(memo.owner(), memo.id(), 1)).isEmpty();
    assertThat(find(memo.owner(), SampleMemos.id(), 1)).isEmpty();
  }

  @Test
  protected final void findsWhatWasKept() {
    Memo memo = desk().memo(desk().owner(), "memo");
    FormerText former =
        new FormerText(
            memo.id(),
            7,
            new MemoText(" Früher: 工作 🐼 \\ % ' \r\n"),
            Instant.parse("2091-02-03T04:05:06.001Z"));

    keep(former, 5);

    assertThat(find(memo.owner(), memo.id(), 7)).contains(former);
    assertThat(list(memo, TEN).items()).containsExactly(former);
  }

  @Test
  protected final void keepsTheLargestText() {
    Memo memo = desk().memo(desk().owner(), "memo");
    FormerText former = new FormerText(memo.id(), 1, new MemoText("日".repeat(349_525)), NOON);

    keep(former, 5);

    assertThat(find(memo.owner(), memo.id(), 1)).contains(former);
  }

  @Test
  protected final void listsTheLatestVersionFirst() {
    Memo memo = desk().memo(desk().owner(), "memo");
    keepVersions(memo, 20, 1, 2, 9, 10, 11);

    assertThat(versions(list(memo, TEN))).containsExactly(11, 10, 9, 2, 1);
    assertThat(versions(list(memo, new PageRequest(2, 2)))).containsExactly(9, 2);
    assertThat(list(memo, new PageRequest(2, 2)).total()).isEqualTo(5);
    assertThat(list(memo, new PageRequest(9, 2)).total()).isEqualTo(5);
  }

  @Test
  protected final void keepsSoManyOfAMemo() {
    Memo memo = desk().memo(desk().owner(), "memo");
    Memo other = desk().memo(memo.owner(), "other");
    keepVersions(other, 3, 1, 2, 3);

    keepVersions(memo, 3, 1, 2, 3, 4, 5);

    assertThat(versions(list(memo, TEN))).containsExactly(5, 4, 3);
    assertThat(list(memo, TEN).total()).isEqualTo(3);
    assertThat(find(memo.owner(), memo.id(), 2)).isEmpty();
    assertThat(versions(list(other, TEN))).containsExactly(3, 2, 1);
  }

  @Test
  protected final void forgetsMoreWhenFewerAreToBeKept() {
    Memo memo = desk().memo(desk().owner(), "memo");
    keepVersions(memo, 10, 1, 2, 3, 4, 5);

    keepVersions(memo, 2, 6);

    assertThat(versions(list(memo, TEN))).containsExactly(6, 5);
  }

  @Test
  protected final void keepsNoneWhenNoneAreToBeKept() {
    Memo memo = desk().memo(desk().owner(), "memo");
    keepVersions(memo, 5, 1, 2);

    keepVersions(memo, 0, 3);

    assertThat(list(memo, TEN).total()).isZero();
  }

  @Test
  protected final void showsNothingOfSomebodyElse() {
    Memo memo = desk().memo(desk().owner(), "mine");
    keepVersions(memo, 5, 1);
    AccountId stranger = desk().owner();

    Page<FormerText> seen =
        ports().unit().read(() -> ports().memoHistory().list(stranger, memo.id(), TEN));

    assertThat(seen.items()).isEmpty();
    assertThat(seen.total()).isZero();
    assertThat(find(stranger, memo.id(), 1)).isEmpty();
  }

  @Test
  protected final void showsWhatAMemoInTheTrashSaid() {
    Memo memo = desk().memo(desk().owner(), "memo");
    keepVersions(memo, 5, 1);

    desk().trash(memo);

    assertThat(versions(list(memo, TEN))).containsExactly(1);
    assertThat(find(memo.owner(), memo.id(), 1)).isPresent();
  }

  @Test
  protected final void keepsNothingWhenTheUnitFails() {
    Memo memo = desk().memo(desk().owner(), "memo");

    assertThatThrownBy(() ->
            desk()
                .change(() -> {
                  ports().memoHistory().keep(FormerText.of(memo), 5);
                  throw new IllegalStateException("after all");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(list(memo, TEN).total()).isZero();
  }

  private void keepVersions(Memo memo, int most, int... versions) {
    for (int version : versions) {
      keep(new FormerText(memo.id(), version, new MemoText("version " + version), NOON), most);
    }
  }

  private void keep(FormerText former, int most) {
    desk().change(() -> ports().memoHistory().keep(former, most));
  }

  private Page<FormerText> list(Memo memo, PageRequest page) {
    return ports().unit().read(() -> ports().memoHistory().list(memo.owner(), memo.id(), page));
  }

  private Optional<FormerText> find(AccountId owner, MemoId memo, int version) {
    return ports().unit().read(() -> ports().memoHistory().find(owner, memo, version));
  }

  private static List<Integer> versions(Page<FormerText> page) {
    return page.items().stream().map(FormerText::version).toList();
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
