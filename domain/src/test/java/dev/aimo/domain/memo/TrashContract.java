package dev.aimo.domain.memo;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.memo.SampleMemos.tags;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link MemoReader} lists of the trash. */
public abstract class TrashContract {

  private static final PageRequest TEN = new PageRequest(1, 10);

  protected abstract Ports ports();

  @Test
  protected final void listsNothingWhenTheTrashIsEmpty() {
    AccountId owner = desk().owner();
    desk().memo(owner, "live");

    assertThat(trash(owner, all(false, TEN))).isEqualTo(Page.<MemoSheet>empty(TEN));
  }

  @Test
  protected final void listsWhatGotThereLastFirst() {
    AccountId owner = desk().owner();
    Memo late = trashed(owner, "late", NOON.plusMillis(2));
    Memo early = trashed(owner, "early", NOON);
    Memo middle = trashed(owner, "middle", NOON.plusMillis(1));
    trashed(desk().owner(), "of others", NOON);

    assertThat(memos(trash(owner, all(false, TEN)))).containsExactly(late, middle, early);
    assertThat(memos(trash(owner, all(true, TEN)))).containsExactly(early, middle, late);
  }

  @Test
  protected final void listsTheSameTimesByIdInTheSameDirection() {
    AccountId owner = desk().owner();
    List<Memo> same = Stream.generate(() -> trashed(owner, "memo", NOON)).limit(5).toList();

    List<Memo> downwards = MemoListContract.byIdDownwards(same);
    assertThat(memos(trash(owner, all(false, TEN)))).isEqualTo(downwards);
    assertThat(memos(trash(owner, all(true, TEN)))).isEqualTo(downwards.reversed());
    assertThat(memos(trash(owner, all(false, new PageRequest(2, 2)))))
        .isEqualTo(downwards.subList(2, 4));
  }

  @Test
  protected final void countsOnPagesThatShowNothing() {
    AccountId owner = desk().owner();
    trashed(owner, "memo", NOON);

    for (PageRequest request : List.of(new PageRequest(2, 10), new PageRequest(1, 0))) {
      assertThat(trash(owner, all(false, request)))
          .isEqualTo(new Page<MemoSheet>(List.of(), 1, request));
    }
  }

  @Test
  protected final void showsWhatHangsOnAMemoButNoRelations() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "tag");
    Attachment attachment = desk().attachment(owner);
    Memo target = desk().memo(owner, "target");
    Memo memo =
        desk()
            .memo(
                owner,
                "memo",
                new Links(
                    new Change.Set<>(List.of(tag.id())),
                    new Change.Set<>(List.of(attachment.id())),
                    new Change.Set<>(List.of(target.id()))));

    Memo trashed = desk().trash(memo);

    assertThat(trash(owner, all(false, TEN)).items())
        .containsExactly(new MemoSheet(trashed, List.of(tag), List.of(attachment), List.of()));
  }

  @Test
  protected final void filtersByText() {
    AccountId owner = desk().owner();
    Memo hit = trashed(owner, "Der Weg zur Straße: 100%", NOON);
    trashed(owner, "nothing: 100 x", NOON);

    assertThat(memos(trash(owner, saying("STRASSE")))).containsExactly(hit);
    assertThat(memos(trash(owner, saying("0%")))).containsExactly(hit);
    assertThat(trash(owner, saying("absent")).total()).isZero();
  }

  @Test
  protected final void filtersByTheTimeItGotThereWithBothEnds() {
    AccountId owner = desk().owner();
    Memo early = trashed(owner, "early", NOON.minusMillis(1));
    Memo at = trashed(owner, "at", NOON);
    Memo late = trashed(owner, "late", NOON.plusMillis(1));
    Optional<Instant> noon = Optional.of(NOON);

    assertThat(memos(trash(owner, between(noon, noon)))).containsExactly(at);
    assertThat(memos(trash(owner, between(noon, Optional.empty())))).containsExactly(late, at);
    assertThat(memos(trash(owner, between(Optional.empty(), noon)))).containsExactly(at, early);
  }

  @Test
  protected final void listsNothingThatWasRestoredOrRemoved() {
    AccountId owner = desk().owner();
    desk().restore(trashed(owner, "restored", NOON));
    desk().purge(trashed(owner, "removed", NOON));

    assertThat(trash(owner, all(false, TEN)).total()).isZero();
  }

  @Test
  protected final void showsNoTagThatWasRemovedMeanwhile() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "gone");
    desk().trash(desk().memo(owner, "memo", tags(tag)));

    desk().remove(tag);

    assertThat(trash(owner, all(false, TEN)).items().getFirst().tags()).isEmpty();
  }

  private Memo trashed(AccountId owner, String text, Instant time) {
    return desk().trash(desk().memo(owner, text), time);
  }

  private static TrashQuery all(boolean oldestFirst, PageRequest page) {
    return new TrashQuery(Optional.empty(), TimeRange.ALWAYS, oldestFirst, page);
  }

  private static TrashQuery saying(String text) {
    return new TrashQuery(SearchText.of(text), TimeRange.ALWAYS, false, TEN);
  }

  private static TrashQuery between(Optional<Instant> from, Optional<Instant> to) {
    return new TrashQuery(Optional.empty(), new TimeRange(from, to), false, TEN);
  }

  private Page<MemoSheet> trash(AccountId owner, TrashQuery query) {
    return ports().unit().read(() -> ports().memoReader().listTrash(owner, query));
  }

  private static List<Memo> memos(Page<MemoSheet> page) {
    return page.items().stream().map(MemoSheet::memo).toList();
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
