package dev.aimo.domain.memo;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.memo.SampleMemos.relations;
import static dev.aimo.domain.memo.SampleMemos.tags;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.attachment.Attachment;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MemoReader} shows of memos. Which ones it lists, and how, is {@link
 * MemoListContract}'s.
 */
public abstract class MemoReaderContract {

  protected abstract Ports ports();

  @Test
  protected final void findsNothingForAnUnknownId() {
    AccountId owner = desk().owner();

    assertThat(find(owner, SampleMemos.id())).isEmpty();
    assertThat(findAll(owner, SampleMemos.id())).isEmpty();
    assertThat(findPublic(SampleMemos.id())).isEmpty();
  }

  @Test
  protected final void findsNothingForNoIds() {
    AccountId owner = desk().owner();
    desk().memo(owner, "memo");

    assertThat(findAll(owner)).isEmpty();
  }

  @Test
  protected final void findsNothingOfSomebodyElse() {
    Memo mine = desk().memo(desk().owner(), "mine");
    Memo yours = desk().memo(desk().owner(), "yours");

    assertThat(find(yours.owner(), mine.id())).isEmpty();
    assertThat(memos(findAll(yours.owner(), mine.id(), yours.id()))).containsExactly(yours);
  }

  @Test
  protected final void findsNothingInTheTrash() {
    Memo live = desk().memo(desk().owner(), "live");
    Memo trashed = desk().trash(desk().memo(live.owner(), "trashed"));

    assertThat(find(live.owner(), trashed.id())).isEmpty();
    assertThat(memos(findAll(live.owner(), trashed.id(), live.id()))).containsExactly(live);
  }

  @Test
  protected final void showsWhatHangsOnAMemoAndOnItsRelations() {
    AccountId owner = desk().owner();
    Memo far = desk().memo(owner, "far");
    Tag tag = desk().tag(owner, "tag");
    Attachment picture = desk().attachment(owner);
    Attachment sound = desk().attachment(owner);
    Memo near =
        desk()
            .memo(
                owner,
                "near",
                new Links(
                    new Change.Set<>(List.of(tag.id())),
                    new Change.Set<>(List.of(picture.id())),
                    new Change.Set<>(List.of(far.id()))));
    Memo memo =
        desk()
            .memo(
                owner,
                "memo",
                new Links(
                    new Change.Set<>(List.of(tag.id())),
                    new Change.Set<>(List.of(sound.id(), picture.id())),
                    new Change.Set<>(List.of(near.id()))));

    Tag used = new Tag(tag.id(), owner, tag.name(), tag.color(), 2, NOON, NOON);
    MemoSheet related = new MemoSheet(near, List.of(used), List.of(picture), List.of());
    MemoSheet expected =
        new MemoSheet(memo, List.of(used), List.of(sound, picture), List.of(related));
    assertThat(find(owner, memo.id())).contains(expected);
    assertThat(findAll(owner, memo.id())).containsExactly(expected);
    assertThat(desk().list(owner, MemoQuery.of(MemoOrder.NEWEST_FIRST, page(1, 10))).items())
        .contains(expected);
  }

  @Test
  protected final void findsManyAtOnce() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "tag");
    List<Memo> many =
        IntStream.range(0, 1_500).mapToObj(i -> SampleMemos.memo(owner, "memo " + i)).toList();
    desk().change(() -> many.forEach(memo -> ports().memos().add(memo, tags(tag))));

    List<MemoSheet> found = findAll(owner, many.stream().map(Memo::id).toArray(MemoId[]::new));

    assertThat(memos(found)).containsExactlyInAnyOrderElementsOf(many);
    assertThat(found).allSatisfy(sheet -> assertThat(sheet.tags()).hasSize(1));
  }

  @Test
  protected final void listsTheIdsOfAllLiveMemosOldestFirst() {
    AccountId owner = desk().owner();
    Memo last = desk().add(SampleMemos.memo(owner, "last", NOON.plusMillis(1)));
    Memo first = desk().add(SampleMemos.memo(owner, "first", Instant.EPOCH.minusMillis(1)));
    List<Memo> same = Stream.generate(() -> desk().memo(owner, "same")).limit(5).toList();
    desk().trash(desk().memo(owner, "trashed"));
    desk().memo(desk().owner(), "of others");

    List<MemoId> ids = ports().unit().read(() -> ports().memoReader().listIds(owner));

    List<Memo> expected = new ArrayList<>(List.of(first));
    expected.addAll(MemoListContract.byIdDownwards(same).reversed());
    expected.add(last);
    assertThat(ids).isEqualTo(expected.stream().map(Memo::id).toList());
  }

  @Test
  protected final void listsTheMemosThatPointAtOne() {
    AccountId owner = desk().owner();
    Memo target = desk().memo(owner, "target");
    Memo old = desk().add(SampleMemos.memo(owner, "old", NOON.minusMillis(1)), relations(target));
    Memo recent = desk().add(SampleMemos.memo(owner, "new", NOON.plusMillis(1)), relations(target));
    Memo middle = desk().memo(owner, "middle", relations(target));
    desk().memo(owner, "elsewhere", relations(old));

    Page<MemoSheet> found = backlinks(owner, target, page(1, 10));

    assertThat(memos(found.items())).containsExactly(recent, middle, old);
    assertThat(found.total()).isEqualTo(3);
    assertThat(found.items().getFirst().relations())
        .extracting(MemoSheet::memo)
        .containsExactly(target);
  }

  @Test
  protected final void listsBacklinksOfTheSameTimeById() {
    AccountId owner = desk().owner();
    Memo target = desk().memo(owner, "target");
    List<Memo> sources =
        Stream.generate(() -> desk().memo(owner, "source", relations(target))).limit(7).toList();

    List<Memo> paged = new ArrayList<>();
    for (int number = 1; number <= 4; number++) {
      Page<MemoSheet> found = backlinks(owner, target, page(number, 2));
      assertThat(found.total()).isEqualTo(7);
      paged.addAll(memos(found.items()));
    }

    assertThat(paged).isEqualTo(MemoListContract.byIdDownwards(sources));
  }

  @Test
  protected final void countsOnlyBacklinksThatAreShown() {
    AccountId owner = desk().owner();
    Memo target = desk().memo(owner, "target");
    Memo shown = desk().memo(owner, "shown", relations(target));
    Memo hidden = desk().trash(desk().memo(owner, "hidden", relations(target)));

    Page<MemoSheet> found = backlinks(owner, target, page(1, 10));
    assertThat(memos(found.items())).containsExactly(shown);
    assertThat(found.total()).isEqualTo(1);

    desk().restore(hidden);
    assertThat(backlinks(owner, target, page(1, 10)).total()).isEqualTo(2);
    assertThat(backlinks(owner, target, page(9, 10)))
        .isEqualTo(new Page<MemoSheet>(List.of(), 2, page(9, 10)));
    assertThat(backlinks(owner, target, page(1, 0)).total()).isEqualTo(2);
  }

  @Test
  protected final void findsWhatPointsAtAnyOfSomeMemos() {
    AccountId owner = desk().owner();
    Memo one = desk().memo(owner, "one");
    Memo two = desk().memo(owner, "two");
    Memo gone = desk().trash(desk().memo(owner, "gone"));
    Memo both = desk().memo(owner, "both", relations(one, two));
    Memo single = desk().memo(owner, "single", relations(two));
    desk().memo(owner, "late", relations(gone));
    desk().trash(desk().memo(owner, "hidden", relations(one)));
    Set<MemoId> targets = Set.of(one.id(), two.id(), gone.id());

    assertThat(memos(pointing(owner, targets, 10)))
        .isEqualTo(MemoListContract.byIdDownwards(List.of(both, single)));
    assertThat(pointing(owner, targets, 1)).hasSize(1);
    assertThat(pointing(owner, Set.of(), 10)).isEmpty();
    assertThat(pointing(desk().owner(), targets, 10)).isEmpty();
    assertThat(pointing(owner, Set.of(single.id()), 10)).isEmpty();
  }

  private List<MemoSheet> pointing(AccountId owner, Set<MemoId> targets, int most) {
    return ports().unit().read(() -> ports().memoReader().findPointingAt(owner, targets, most));
  }

  @Test
  protected final void listsNoBacklinksOfWhatIsNotThere() {
    AccountId owner = desk().owner();
    Memo target = desk().memo(owner, "target");
    desk().memo(owner, "source", relations(target));

    assertThat(backlinks(desk().owner(), target, page(1, 10)).total()).isZero();
    assertThat(backlinks(owner, SampleMemos.memo(owner, "unknown"), page(1, 10)).items()).isEmpty();

    desk().trash(target);
    assertThat(backlinks(owner, target, page(1, 10))).isEqualTo(Page.<MemoSheet>empty(page(1, 10)));
  }

  @Test
  protected final void findsWhatIsLater() {
    AccountId owner = desk().owner();
    Memo before = desk().add(SampleMemos.memo(owner, "before", NOON.minusMillis(1)));
    desk().add(SampleMemos.memo(owner, "at", NOON));
    Memo after = desk().add(SampleMemos.memo(owner, "after", NOON.plusMillis(1)));
    Memo last = desk().add(SampleMemos.memo(owner, "last", NOON.plusMillis(2)));
    desk().trash(desk().add(SampleMemos.memo(owner, "trashed", NOON.plusMillis(9))));
    desk().add(SampleMemos.memo(desk().owner(), "of others", NOON.plusMillis(9)));
    Memo changed = desk().save(before.revised(new MemoText("changed"), NOON.plusMillis(3)));

    assertThat(later(owner, MemoOrder.By.CREATED, 10)).containsExactly(last, after);
    assertThat(later(owner, MemoOrder.By.UPDATED, 10)).containsExactly(changed, last, after);
    assertThat(later(owner, MemoOrder.By.UPDATED, 2)).containsExactly(changed, last);
    assertThat(later(owner, MemoOrder.By.UPDATED, 0)).isEmpty();
  }

  @Test
  protected final void findsWhatIsLaterAtTheSameTimeById() {
    AccountId owner = desk().owner();
    List<Memo> same =
        Stream.generate(() -> desk().add(SampleMemos.memo(owner, "memo", NOON.plusMillis(1))))
            .limit(5)
            .toList();

    assertThat(later(owner, MemoOrder.By.CREATED, 5))
        .isEqualTo(MemoListContract.byIdDownwards(same));
  }

  @Test
  protected final void findsAPublicMemoOfAnybody() {
    AccountId owner = desk().owner();
    Memo hidden = desk().memo(owner, "private");
    Memo open = desk().add(SampleMemos.memo(owner, "public").shared(true), relations(hidden));

    MemoSheet found = findPublic(open.id()).orElseThrow();

    assertThat(found).isEqualTo(desk().sheet(open));
    assertThat(found.relations()).hasSize(1);
    assertThat(found.forStrangers().relations()).isEmpty();
  }

  @Test
  protected final void findsNoPublicMemoThatIsPrivateOrInTheTrash() {
    AccountId owner = desk().owner();
    Memo hidden = desk().memo(owner, "private");
    Memo trashed = desk().trash(desk().add(SampleMemos.memo(owner, "public").shared(true)));

    assertThat(findPublic(hidden.id())).isEmpty();
    assertThat(findPublic(trashed.id())).isEmpty();
  }

  @Test
  protected final void findsEachPublicMemoAtRandom() {
    AccountId owner = desk().owner();
    Set<Memo> open = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      open.add(desk().add(SampleMemos.memo(owner, "public " + i).shared(true)));
      desk().memo(owner, "private " + i);
    }
    desk().trash(desk().add(SampleMemos.memo(owner, "trashed").shared(true)));
    Random dice = new Random(7);

    Set<Memo> found =
        IntStream.range(0, 100)
            .mapToObj(_ -> random(owner, dice).orElseThrow().memo())
            .collect(toSet());

    assertThat(found).isEqualTo(open);
  }

  @Test
  protected final void findsNoRandomMemoWhenNoneIsPublic() {
    AccountId owner = desk().owner();
    desk().memo(owner, "private");

    assertThat(random(owner, new Random(7))).isEmpty();
    assertThat(random(SampleAccounts.id(), new Random(7))).isEmpty();
  }

  @Test
  protected final void admitsLiveMemosOfTheOwner() {
    AccountId owner = desk().owner();
    Memo live = desk().memo(owner, "live");
    Memo trashed = desk().trash(desk().memo(owner, "trashed"));
    Memo gone = desk().memo(owner, "gone");
    desk().purge(gone);
    Memo yours = desk().memo(desk().owner(), "yours");
    MemoId[] all = {live.id(), trashed.id(), gone.id(), yours.id(), SampleMemos.id()};

    assertThat(admitted(owner, MemoFilter.ANY, all)).containsExactly(live.id());
    assertThat(admitted(yours.owner(), MemoFilter.ANY, all)).containsExactly(yours.id());
    assertThat(admitted(owner, MemoFilter.ANY)).isEmpty();
    assertThat(admitted(owner, MemoFilter.ANY, new MemoId("' OR '1'='1"))).isEmpty();
  }

  @Test
  protected final void admitsWhatTheFilterAdmits() {
    AccountId owner = desk().owner();
    Category category = desk().category(owner, "category");
    Tag red = desk().tag(owner, "red");
    Tag blue = desk().tag(owner, "blue");
    Memo plain = desk().memo(owner, "plain");
    Memo placed = desk().add(SampleMemos.memo(owner, "placed").in(Optional.of(category.id())));
    Memo one = desk().memo(owner, "one", tags(red));
    Memo both =
        desk()
            .add(SampleMemos.memo(owner, "both", NOON.plusMillis(1)).shared(true), tags(blue, red));
    MemoId[] all = {plain.id(), placed.id(), one.id(), both.id()};

    assertThat(admitted(owner, filter(new CategoryFilter.In(category.id())), all))
        .containsExactly(placed.id());
    assertThat(admitted(owner, filter(new CategoryFilter.Uncategorized()), all))
        .containsExactlyInAnyOrder(plain.id(), one.id(), both.id());
    assertThat(admitted(owner, filter(Set.of(red.id()), Set.of()), all))
        .containsExactlyInAnyOrder(one.id(), both.id());
    assertThat(admitted(owner, filter(Set.of(red.id(), blue.id()), Set.of()), all))
        .containsExactly(both.id());
    assertThat(admitted(owner, filter(Set.of(red.id()), Set.of(blue.id())), all))
        .containsExactly(one.id());
    assertThat(admitted(owner, filter(Set.of(), Set.of(blue.id(), red.id())), all))
        .containsExactlyInAnyOrder(plain.id(), placed.id());
    assertThat(admitted(owner, filter(new TimeRange(Optional.of(NOON), Optional.of(NOON))), all))
        .containsExactlyInAnyOrder(plain.id(), placed.id(), one.id());
    assertThat(
            admitted(
                owner,
                new MemoFilter(
                    new CategoryFilter.Any(), Set.of(blue.id()), Set.of(), TimeRange.ALWAYS, true),
                all))
        .containsExactly(both.id());
    assertThat(admitted(owner, filter(new CategoryFilter.In(category.id())), plain.id())).isEmpty();
  }

  @Test
  protected final void admitsByNoTagThatWasRemoved() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "tag");
    Memo memo = desk().memo(owner, "memo", tags(tag));

    desk().remove(tag);

    assertThat(admitted(owner, filter(Set.of(tag.id()), Set.of()), memo.id())).isEmpty();
    assertThat(admitted(owner, filter(Set.of(), Set.of(tag.id())), memo.id()))
        .containsExactly(memo.id());
  }

  @Test
  protected final void admitsManyAtOnce() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "tag");
    List<Memo> many =
        IntStream.range(0, 1_500).mapToObj(i -> SampleMemos.memo(owner, "memo " + i)).toList();
    desk().change(() -> many.forEach(memo -> ports().memos().add(memo, tags(tag))));
    MemoId[] ids = many.stream().map(Memo::id).toArray(MemoId[]::new);

    assertThat(admitted(owner, MemoFilter.ANY, ids)).hasSize(1_500);
    assertThat(admitted(owner, filter(Set.of(tag.id()), Set.of()), ids)).hasSize(1_500);
    assertThat(admitted(owner, filter(Set.of(), Set.of(tag.id())), ids)).isEmpty();
  }

  @Test
  protected final void countsLiveMemosOfTheOwner() {
    AccountId owner = desk().owner();
    assertThat(count(owner)).isZero();
    desk().memo(owner, "one");
    Memo two = desk().memo(owner, "two");
    desk().memo(desk().owner(), "of others");
    assertThat(count(owner)).isEqualTo(2);

    desk().trash(two);

    assertThat(count(owner)).isEqualTo(1);
    assertThat(count(SampleAccounts.id())).isZero();
  }

  private Set<MemoId> admitted(AccountId owner, MemoFilter filter, MemoId... ids) {
    return ports().unit().read(() -> ports().memoReader().findAdmitted(owner, Set.of(ids), filter));
  }

  private long count(AccountId owner) {
    return ports().unit().read(() -> ports().memoReader().count(owner));
  }

  private static MemoFilter filter(CategoryFilter category) {
    return new MemoFilter(category, Set.of(), Set.of(), TimeRange.ALWAYS, false);
  }

  private static MemoFilter filter(Set<TagId> with, Set<TagId> without) {
    return new MemoFilter(new CategoryFilter.Any(), with, without, TimeRange.ALWAYS, false);
  }

  private static MemoFilter filter(TimeRange created) {
    return new MemoFilter(new CategoryFilter.Any(), Set.of(), Set.of(), created, false);
  }

  private Optional<MemoSheet> find(AccountId owner, MemoId id) {
    return ports().unit().read(() -> ports().memoReader().find(owner, id));
  }

  private List<MemoSheet> findAll(AccountId owner, MemoId... ids) {
    return ports().unit().read(() -> ports().memoReader().findAll(owner, Set.of(ids)));
  }

  private Page<MemoSheet> backlinks(AccountId owner, Memo target, PageRequest page) {
    return ports().unit().read(() -> ports().memoReader().listBacklinks(owner, target.id(), page));
  }

  private List<Memo> later(AccountId owner, MemoOrder.By by, int most) {
    return memos(ports().unit().read(() -> ports().memoReader().findLater(owner, by, NOON, most)));
  }

  private Optional<MemoSheet> findPublic(MemoId id) {
    return ports().unit().read(() -> ports().memoReader().findPublic(id));
  }

  private Optional<MemoSheet> random(AccountId owner, Random dice) {
    return ports().unit().read(() -> ports().memoReader().findRandomPublic(owner, dice));
  }

  private static List<Memo> memos(List<MemoSheet> sheets) {
    return sheets.stream().map(MemoSheet::memo).toList();
  }

  private static PageRequest page(int number, int size) {
    return new PageRequest(number, size);
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
