package dev.aimo.domain.memo;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MemoRepository} does with memos. What hangs on them is {@link
 * MemoLinksContract}'s.
 */
public abstract class MemoRepositoryContract {

  protected abstract Ports ports();

  @Test
  protected final void findsNothingForAnUnknownId() {
    MemoId unknown = SampleMemos.id();

    assertThat(findForChange(desk().owner(), unknown)).isEmpty();
    assertThat(exists(unknown)).isFalse();
  }

  @Test
  protected final void findsWhatWasAdded() {
    AccountId owner = desk().owner();
    Category category = desk().category(owner, "Work");
    Memo memo =
        new Memo(
            SampleMemos.id(),
            owner,
            new MemoText(" # Überschrift\r\n\t工作 – книга 🐼 e\u0301 \\ % _ ' \" \n"),
            new MemoType("Note/2"),
            Optional.of(new Source("https://example.org/?a=ü&b= x")),
            Optional.of(category.id()),
            true,
            7,
            Instant.parse("1969-12-31T23:59:59.999Z"),
            Instant.parse("2091-02-03T04:05:06.001Z"),
            Optional.empty());

    desk().add(memo);

    assertThat(findForChange(owner, memo.id())).contains(memo);
    assertThat(desk().sheet(memo).memo()).isEqualTo(memo);
    assertThat(exists(memo.id())).isTrue();
  }

  @Test
  protected final void addsAMemoThatIsInTheTrash() {
    Memo memo = SampleMemos.memo(desk().owner(), "carried over").trashed(NOON.plusMillis(1));

    desk().add(memo);

    assertThat(findForChange(memo.owner(), memo.id())).contains(memo);
    assertThat(desk().memos(memo.owner())).isEmpty();
  }

  @Test
  protected final void keepsTheLongestValues() {
    AccountId owner = desk().owner();
    Memo memo =
        new Memo(
            new MemoId("🦉".repeat(159) + SampleAccounts.unique()),
            owner,
            new MemoText("🦉".repeat(MemoText.LARGEST / 4)),
            new MemoType("🦉".repeat(50)),
            Optional.of(new Source("🦉".repeat(500))),
            Optional.empty(),
            false,
            Integer.MAX_VALUE,
            NOON,
            NOON,
            Optional.empty());

    desk().add(memo);

    assertThat(findForChange(owner, memo.id())).contains(memo);
  }

  @Test
  protected final void keepsTextsThatGrowWhenTheyAreFolded() {
    String growing = "\u0390".repeat(MemoText.LARGEST / 2);

    Memo memo = desk().memo(desk().owner(), growing);

    assertThat(findForChange(memo.owner(), memo.id())).contains(memo);
  }

  @Test
  protected final void keepsWhatLooksLikeAProgramAsItIs() {
    Memo memo = desk().memo(desk().owner(), "'; DROP TABLE memos; -- ${x} #{y} {{z}} \\0 <script>");

    assertThat(desk().sheet(memo).memo()).isEqualTo(memo);
  }

  @Test
  protected final void tellsIdsInAnotherCaseApart() {
    AccountId owner = desk().owner();
    String unique = SampleAccounts.unique();
    Memo small = desk().add(withId(new MemoId("m" + unique), owner));
    Memo large = desk().add(withId(new MemoId("M" + unique), owner));

    assertThat(findForChange(owner, small.id())).contains(small);
    assertThat(findForChange(owner, large.id())).contains(large);
  }

  @Test
  protected final void takesIdsThatLookLikeProgramsAsTheyAre() {
    AccountId owner = desk().owner();
    desk().memo(owner, "memo");

    for (String odd : List.of("' or '1'='1", "%", "../m", "m\"; --", "🐼".repeat(191), "\\")) {
      assertThat(findForChange(owner, new MemoId(odd))).isEmpty();
      assertThat(exists(new MemoId(odd))).isFalse();
    }
  }

  @Test
  protected final void findsNothingToChangeOfSomebodyElse() {
    Memo memo = desk().memo(desk().owner(), "mine");

    assertThat(findForChange(desk().owner(), memo.id())).isEmpty();
    assertThat(exists(memo.id())).isTrue();
  }

  @Test
  protected final void savesEverythingButOwnerAndCreation() {
    AccountId owner = desk().owner();
    Category category = desk().category(owner, "Work");
    Memo memo = desk().memo(owner, "before");
    Memo changed =
        new Memo(
            memo.id(),
            owner,
            new MemoText("after 🐼"),
            new MemoType("link"),
            Optional.of(new Source("somewhere")),
            Optional.of(category.id()),
            true,
            9,
            NOON.plusSeconds(99),
            NOON.plusMillis(1),
            Optional.empty());

    desk().save(changed);

    Memo expected =
        new Memo(
            memo.id(),
            owner,
            changed.text(),
            changed.type(),
            changed.source(),
            changed.category(),
            true,
            9,
            memo.createdAt(),
            changed.updatedAt(),
            Optional.empty());
    assertThat(desk().sheet(memo).memo()).isEqualTo(expected);
  }

  @Test
  protected final void clearsWhatMayBeAbsent() {
    AccountId owner = desk().owner();
    Memo plain = SampleMemos.memo(owner, "memo");
    desk()
        .add(
            plain
                .withSource(Optional.of(new Source("somewhere")))
                .in(Optional.of(desk().category(owner, "Work").id()))
                .shared(true));

    desk().save(plain);

    assertThat(desk().sheet(plain).memo()).isEqualTo(plain);
  }

  @Test
  protected final void savesWhatIsTheSameAlready() {
    Memo memo = desk().memo(desk().owner(), "same");

    desk().save(memo);

    assertThat(desk().sheet(memo).memo()).isEqualTo(memo);
  }

  @Test
  protected final void leavesOthersAsTheyAreWhenItSaves() {
    Memo memo = desk().memo(desk().owner(), "memo");
    Memo other = desk().memo(memo.owner(), "other");

    desk().save(memo.revised(new MemoText("changed"), NOON));

    assertThat(desk().sheet(other).memo()).isEqualTo(other);
  }

  @Test
  protected final void refusesToSaveAnUnknownMemo() {
    Memo unknown = SampleMemos.memo(desk().owner(), "unknown");

    assertThatThrownBy(() -> desk().save(unknown))
        .isInstanceOfSatisfying(
            NotFound.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.MEMO_UNKNOWN));

    assertThat(exists(unknown.id())).isFalse();
  }

  @Test
  protected final void refusesToSaveAMemoOfSomebodyElse() {
    Memo mine = desk().memo(desk().owner(), "mine");
    Memo claimed = withId(mine.id(), desk().owner());

    assertThatThrownBy(() -> desk().save(claimed)).isInstanceOf(NotFound.class);

    assertThat(desk().sheet(mine).memo()).isEqualTo(mine);
  }

  @Test
  protected final void storesNothingWhenTheUnitFails() {
    Memo memo = desk().memo(desk().owner(), "before");
    Memo added = SampleMemos.memo(memo.owner(), "added");

    assertThatThrownBy(() ->
            desk()
                .change(() -> {
                  ports().memos().save(memo.revised(new MemoText("after"), NOON), Links.KEPT);
                  ports().memos().add(added, Links.KEPT);
                  throw new IllegalStateException("after all");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(desk().memos(memo.owner())).containsExactly(memo);
    assertThat(exists(added.id())).isFalse();
  }

  @Test
  protected final void findsMemosInTheTrashToChangeThem() {
    Memo trashed = desk().memo(desk().owner(), "memo").trashed(NOON.plusMillis(5));

    desk().save(trashed);

    assertThat(findForChange(trashed.owner(), trashed.id())).contains(trashed);
    assertThat(exists(trashed.id())).isTrue();
  }

  @Test
  protected final void restoresAMemo() {
    Memo memo = desk().memo(desk().owner(), "memo");
    Memo restored = desk().trash(memo).restored(NOON.plusMillis(9));

    desk().save(restored);

    assertThat(desk().sheet(memo).memo()).isEqualTo(restored);
  }

  @Test
  protected final void removesAMemoForGood() {
    Memo memo = desk().memo(desk().owner(), "gone");
    Memo other = desk().memo(memo.owner(), "stays");

    desk().purge(memo);

    assertThat(exists(memo.id())).isFalse();
    assertThat(findForChange(memo.owner(), memo.id())).isEmpty();
    assertThat(desk().memos(memo.owner())).containsExactly(other);
  }

  @Test
  protected final void removesNothingForAnUnknownId() {
    Memo memo = desk().memo(desk().owner(), "stays");

    desk().purge(SampleMemos.memo(memo.owner(), "unknown"));

    assertThat(desk().memos(memo.owner())).containsExactly(memo);
  }

  @Test
  protected final void removesNothingOfSomebodyElse() {
    Memo memo = desk().memo(desk().owner(), "mine");
    desk().change(() -> ports().memoHistory().keep(FormerText.of(memo), 5));

    desk().purge(withId(memo.id(), desk().owner()));

    assertThat(desk().sheet(memo).memo()).isEqualTo(memo);
    assertThat(formerTexts(memo)).containsExactly(FormerText.of(memo));
  }

  @Test
  protected final void removesTheFormerTextsOfAMemo() {
    Memo memo = desk().memo(desk().owner(), "gone");
    desk().change(() -> ports().memoHistory().keep(FormerText.of(memo), 5));

    desk().purge(memo);

    assertThat(formerTexts(memo)).isEmpty();
    desk().add(memo);
    assertThat(formerTexts(memo)).isEmpty();
  }

  @Test
  protected final void losesNoChangeOfTwoWriters() throws Exception {
    Memo memo = desk().memo(desk().owner(), "0");
    int threads = 6;
    int changes = 10;

    Together.run(
        threads,
        () -> {
          for (int i = 0; i < changes; i++) {
            desk().change(() -> countUp(memo));
          }
          return true;
        });

    Memo last = desk().sheet(memo).memo();
    assertThat(last.text()).isEqualTo(new MemoText(String.valueOf(threads * changes)));
    assertThat(last.version()).isEqualTo(Memo.FIRST_VERSION + threads * changes);
  }

  private void countUp(Memo memo) {
    Memo loaded = ports().memos().findForChange(memo.owner(), memo.id()).orElseThrow();
    int next = Integer.parseInt(loaded.text().value()) + 1;
    ports().memos().save(loaded.revised(new MemoText(String.valueOf(next)), NOON), Links.KEPT);
  }

  private static Memo withId(MemoId id, AccountId owner) {
    return Memo.create(id, owner, new MemoText("memo"), NOON, NOON);
  }

  private Optional<Memo> findForChange(AccountId owner, MemoId id) {
    return ports().unit().write(() -> ports().memos().findForChange(owner, id));
  }

  private boolean exists(MemoId id) {
    return ports().unit().read(() -> ports().memos().exists(id));
  }

  private List<FormerText> formerTexts(Memo memo) {
    return ports()
        .unit()
        .read(() -> ports().memoHistory().list(memo.owner(), memo.id(), new PageRequest(1, 10)))
        .items();
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
