package dev.aimo.adapter.sql.memo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.SampleTags;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class PageBytesTest {

  private static final int MEMOS = 34;
  private static final int FEW = 5;
  private static final MemoText LARGE = new MemoText("é".repeat(MemoText.LARGEST / 2));

  private final Ports ports;
  private final Desk desk;

  PageBytesTest(FreshDatabase database) {
    ports = database.ports();
    desk = new Desk(ports);
  }

  @Test
  void refusesAPageWhoseTextsAreTooMuchForTheMemory() {
    AccountId owner = desk.owner();
    Set<MemoId> ids = addLarge(owner, MEMOS);
    assertThat(ports.unit().read(() -> list(owner, 5)).items()).hasSize(5);
    MemoId pointing = desk.memo(owner, "small", pointingAt(ids)).id();

    assertRefused(() -> list(owner, 1_000));
    assertRefused(() -> ports.memoReader().findAll(owner, ids));
    assertRefused(() -> ports.memoReader().find(owner, pointing));
  }

  @Test
  void refusesAPageThatShowsTheSameTextTooOften() {
    AccountId owner = desk.owner();
    Links large = pointingAt(addLarge(owner, FEW));
    IntStream.rangeClosed(0, MEMOS / FEW).forEach(n -> desk.memo(owner, "small " + n, large));

    assertRefused(() -> list(owner, 1_000));
    assertThat(ports.unit().read(() -> list(owner, 2)).items()).hasSize(2);
  }

  @Test
  void refusesAPageOnWhichTooMuchHangs() {
    AccountId owner = desk.owner();
    List<Tag> tags =
        IntStream.range(0, 1_000).mapToObj(n -> SampleTags.tag(owner, "tag " + n)).toList();
    desk.change(() -> ports.tags().addMissing(tags));
    Links all = SampleMemos.tags(tags.toArray(Tag[]::new));
    IntStream.range(0, 31).forEach(n -> desk.memo(owner, "memo " + n, all));

    assertRefused(() -> list(owner, 1_000));
    assertThat(ports.unit().read(() -> list(owner, 30)).items())
        .allSatisfy(sheet -> assertThat(sheet.tags()).hasSize(1_000));
  }

  @Test
  void refusesHistoryThatIsTooMuchForTheMemory() {
    AccountId owner = desk.owner();
    Memo memo = desk.memo(owner, "small");
    desk.change(() ->
        IntStream.range(0, MEMOS)
            .mapToObj(n -> new FormerText(memo.id(), n, LARGE, SampleAccounts.NOON))
            .forEach(former -> ports.memoHistory().keep(former, MEMOS)));

    assertRefused(() -> ports.memoHistory().list(owner, memo.id(), new PageRequest(1, 1_000)));
    PageRequest few = new PageRequest(1, 2);
    assertThat(ports.unit().read(() -> ports.memoHistory().list(owner, memo.id(), few)).total())
        .isEqualTo(MEMOS);
  }

  @Test
  void takesManySmallTexts() {
    AccountId owner = desk.owner();
    desk.change(() ->
        IntStream.range(0, 100)
            .forEach(n -> ports.memos().add(SampleMemos.memo(owner, "memo " + n), Links.KEPT)));

    assertThat(ports.unit().read(() -> list(owner, 1_000)).items()).hasSize(100);
  }

  private Set<MemoId> addLarge(AccountId owner, int count) {
    List<Memo> memos =
        IntStream.range(0, count)
            .mapToObj(_ ->
                Memo.create(
                    SampleMemos.id(), owner, LARGE, SampleAccounts.NOON, SampleAccounts.NOON))
            .toList();
    memos.forEach(desk::add);
    return memos.stream().map(Memo::id).collect(Collectors.toSet());
  }

  private static Links pointingAt(Set<MemoId> ids) {
    return SampleMemos.relations(ids.toArray(MemoId[]::new));
  }

  private void assertRefused(Supplier<?> read) {
    assertThatThrownBy(() -> ports.unit().<Object>read(() -> List.of(read.get())))
        .isInstanceOfSatisfying(
            TooLarge.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.PAGE_TOO_LARGE));
  }

  private Page<MemoSheet> list(AccountId owner, int size) {
    return ports
        .memoReader()
        .list(owner, MemoQuery.of(MemoOrder.NEWEST_FIRST, new PageRequest(1, size)));
  }
}
