package dev.aimo.domain.memo;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.memo.SampleMemos.tags;
import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.MemoOrder.By;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.SampleTags;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which live memos every {@link MemoReader} lists, and in which order. */
public abstract class MemoListContract {

  private static final PageRequest TEN = new PageRequest(1, 10);

  protected abstract Ports ports();

  /** As ties are broken when the latest comes first: by code points, which here are ASCII. */
  static List<Memo> byIdDownwards(List<Memo> memos) {
    return memos.stream().sorted(comparing((Memo memo) -> memo.id().value()).reversed()).toList();
  }

  @Test
  protected final void listsNothingForAnOwnerWithoutMemos() {
    assertThat(list(desk().owner(), all(TEN))).isEqualTo(Page.<MemoSheet>empty(TEN));
    assertThat(list(SampleAccounts.id(), all(TEN)).total()).isZero();
  }

  @Test
  protected final void listsEachOwnerTheirLiveMemos() {
    Memo mine = desk().memo(desk().owner(), "mine");
    Memo yours = desk().memo(desk().owner(), "yours");
    desk().trash(desk().memo(mine.owner(), "trashed"));

    assertThat(listed(mine.owner(), all(TEN))).containsExactly(mine);
    assertThat(listed(yours.owner(), all(TEN))).containsExactly(yours);
  }

  @Test
  protected final void ordersByEitherTimeInEitherDirection() {
    AccountId owner = desk().owner();
    Memo first = desk().add(memo(owner, NOON.minusMillis(2), NOON.plusMillis(1)));
    Memo second = desk().add(memo(owner, NOON.minusMillis(1), NOON.plusMillis(3)));
    Memo third = desk().add(memo(owner, NOON, NOON.plusMillis(2)));

    assertThat(ordered(owner, By.CREATED, true)).containsExactly(third, second, first);
    assertThat(ordered(owner, By.CREATED, false)).containsExactly(first, second, third);
    assertThat(ordered(owner, By.UPDATED, true)).containsExactly(second, third, first);
    assertThat(ordered(owner, By.UPDATED, false)).containsExactly(first, third, second);
  }

  @Test
  protected final void ordersTheSameTimesByIdInTheSameDirection() {
    AccountId owner = desk().owner();
    String unique = SampleAccounts.unique();
    List<Memo> same =
        Stream.of("a", "B", "_", "9", "-", "z", "Z", "b")
            .map(
                id -> Memo.create(new MemoId(id + unique), owner, new MemoText("memo"), NOON, NOON))
            .toList();
    same.forEach(memo -> desk().add(memo));

    List<Memo> downwards = byIdDownwards(same);
    assertThat(ordered(owner, By.CREATED, true)).isEqualTo(downwards);
    assertThat(ordered(owner, By.CREATED, false)).isEqualTo(downwards.reversed());
    assertThat(ordered(owner, By.UPDATED, true)).isEqualTo(downwards);
    assertThat(ordered(owner, By.UPDATED, false)).isEqualTo(downwards.reversed());
  }

  @Test
  protected final void ordersTimesBeforeTheEpochAndFarAhead() {
    AccountId owner = desk().owner();
    Memo ahead =
        desk().add(SampleMemos.memo(owner, "ahead", Instant.parse("9999-12-31T00:00:00Z")));
    Memo past = desk().add(SampleMemos.memo(owner, "past", Instant.parse("1901-01-01T00:00:00Z")));

    assertThat(ordered(owner, By.CREATED, true)).containsExactly(ahead, past);
  }

  @Test
  protected final void showsEachMemoOnOnePageThoughAllTimesAreTheSame() {
    AccountId owner = desk().owner();
    List<Memo> many =
        IntStream.range(0, 2_100).mapToObj(i -> SampleMemos.memo(owner, "memo " + i)).toList();
    desk().change(() -> many.forEach(memo -> ports().memos().add(memo, Links.KEPT)));

    List<Memo> paged = new ArrayList<>();
    for (int number = 1; number <= 5; number++) {
      Page<MemoSheet> page = list(owner, all(new PageRequest(number, 500)));
      assertThat(page.total()).isEqualTo(2_100);
      assertThat(page.request().number()).isEqualTo(number);
      paged.addAll(memos(page));
    }

    assertThat(paged).isEqualTo(byIdDownwards(many));
  }

  @Test
  protected final void countsOnPagesThatShowNothing() {
    AccountId owner = desk().owner();
    desk().memo(owner, "memo");

    for (PageRequest request :
        List.of(
            new PageRequest(2, 10),
            new PageRequest(1, 0),
            new PageRequest(Integer.MAX_VALUE, PageRequest.LARGEST))) {
      assertThat(list(owner, all(request))).isEqualTo(new Page<MemoSheet>(List.of(), 1, request));
    }
  }

  @Test
  protected final void filtersByCategory() {
    AccountId owner = desk().owner();
    Category work = desk().category(owner, "Work");
    Memo inWork = desk().add(SampleMemos.memo(owner, "work").in(Optional.of(work.id())));
    Memo inHome =
        desk()
            .add(
                SampleMemos.memo(owner, "home")
                    .in(Optional.of(desk().category(owner, "Home").id())));
    Memo inNone = desk().memo(owner, "none");

    assertThat(listed(owner, in(new CategoryFilter.In(work.id())))).containsExactly(inWork);
    assertThat(listed(owner, in(new CategoryFilter.Uncategorized()))).containsExactly(inNone);
    assertThat(listed(owner, in(new CategoryFilter.Any())))
        .containsExactlyInAnyOrder(inWork, inHome, inNone);
    assertThat(listed(owner, in(new CategoryFilter.In(new CategoryId("unknown' or 1=1")))))
        .isEmpty();
    assertThat(listed(desk().owner(), in(new CategoryFilter.In(work.id())))).isEmpty();
  }

  @Test
  protected final void filtersByAllTags() {
    AccountId owner = desk().owner();
    Tag a = desk().tag(owner, "a");
    Tag b = desk().tag(owner, "b");
    Tag c = desk().tag(owner, "c");
    Memo withBoth = desk().memo(owner, "both", tags(b, c, a));
    Memo withOne = desk().memo(owner, "one", tags(a));

    assertThat(listed(owner, tagged(a.id()))).containsExactlyInAnyOrder(withBoth, withOne);
    assertThat(listed(owner, tagged(a.id(), b.id()))).containsExactly(withBoth);
    assertThat(list(owner, tagged(a.id(), b.id(), c.id())).total()).isEqualTo(1);
    assertThat(list(owner, tagged(a.id(), SampleTags.id())).total()).isZero();
    assertThat(listed(desk().owner(), tagged(a.id()))).isEmpty();
  }

  @Test
  protected final void leavesOutThoseWithAnUnwantedTag() {
    AccountId owner = desk().owner();
    Tag a = desk().tag(owner, "a");
    Tag b = desk().tag(owner, "b");
    Memo withA = desk().memo(owner, "a", tags(a));
    Memo withNone = desk().memo(owner, "none");
    desk().memo(owner, "both", tags(a, b));

    assertThat(listed(owner, untagged(Set.of(), b.id())))
        .containsExactlyInAnyOrder(withA, withNone);
    assertThat(list(owner, untagged(Set.of(), b.id())).total()).isEqualTo(2);
    assertThat(listed(owner, untagged(Set.of(a.id()), b.id()))).containsExactly(withA);
    assertThat(list(owner, untagged(Set.of(a.id()), b.id())).total()).isEqualTo(1);
    assertThat(listed(owner, untagged(Set.of(), a.id(), b.id()))).containsExactly(withNone);
    assertThat(listed(owner, untagged(Set.of(a.id()), a.id()))).isEmpty();
    assertThat(list(owner, untagged(Set.of(), SampleTags.id())).total()).isEqualTo(3);
  }

  @Test
  protected final void findsNoMemoByATagThatIsGone() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "gone");
    desk().memo(owner, "memo", tags(tag));
    desk().remove(tag);

    assertThat(listed(owner, tagged(tag.id()))).isEmpty();
  }

  @Test
  protected final void filtersByTextWithoutRegardToCase() {
    Memo memo = desk().memo(desk().owner(), "Der Straßenbau IN МОСКВЕ, Caf\u00e9 机器学习 🐼 Ωδή");

    for (String part :
        List.of("der strassen", "STRASSEN", "in москве", "CAFE\u0301", "机器", "习 🐼", "ΩΔΉ")) {
      assertThat(listed(memo.owner(), saying(part))).as(part).containsExactly(memo);
    }
    assertThat(listed(memo.owner(), saying("cafe"))).isEmpty();
  }

  @Test
  protected final void takesEachCharacterOfATextForItself() {
    AccountId owner = desk().owner();
    Memo odd = desk().memo(owner, "100% of a_b\\c 'd' \"e\" [f] (g*) ^h$ #{i} ${j}\nk\tl!");
    desk().memo(owner, "100 percent of axb/c d e f g");

    for (String part :
        List.of(
            "%",
            "a_b", "_", "\\", "_b\\c", "'d'", "'", "\"", "[f]", "(g*)", "^h$", "#{i}", "${j}",
            "\nk", "k\t", "!")) {
      assertThat(listed(owner, saying(part))).as(part).containsExactly(odd);
    }
    assertThat(listed(owner, saying("%%"))).isEmpty();
    assertThat(listed(owner, saying("a%b"))).isEmpty();
    assertThat(listed(owner, saying("\\\\"))).isEmpty();
  }

  @Test
  protected final void countsEveryBlankOfAText() {
    AccountId owner = desk().owner();
    Memo inside = desk().memo(owner, "one two");
    Memo apart = desk().memo(owner, "one  two");
    Memo end = desk().memo(owner, "two one ");

    assertThat(listed(owner, saying("one two"))).containsExactly(inside);
    assertThat(listed(owner, saying("one  "))).containsExactly(apart);
    assertThat(listed(owner, saying("one "))).containsExactlyInAnyOrder(inside, apart, end);
    assertThat(listed(owner, saying(" one "))).containsExactly(end);
  }

  @Test
  protected final void findsATextThatCouldNotBeStoredAsItIs() {
    Memo memo = desk().memo(desk().owner(), "before\0after \uD83D!");

    assertThat(listed(memo.owner(), saying("E\0A"))).containsExactly(memo);
    assertThat(listed(memo.owner(), saying("\uD83D!"))).containsExactly(memo);
    assertThat(listed(memo.owner(), saying("?"))).isEmpty();
  }

  @Test
  protected final void findsATextAtTheEndOfTheLargestMemo() {
    AccountId owner = desk().owner();
    Memo memo = desk().memo(owner, "x".repeat(MemoText.LARGEST - 6) + "needle");

    assertThat(listed(owner, saying("XNEEDLE"))).containsExactly(memo);
    assertThat(listed(owner, saying("y".repeat(5_000)))).isEmpty();
  }

  @Test
  protected final void filtersByTimeOfCreationWithBothEnds() {
    AccountId owner = desk().owner();
    Memo early = desk().add(SampleMemos.memo(owner, "early", NOON.minusMillis(1)));
    Memo at = desk().add(SampleMemos.memo(owner, "at", NOON));
    Memo late = desk().add(SampleMemos.memo(owner, "late", NOON.plusMillis(1)));
    Optional<Instant> noon = Optional.of(NOON);

    assertThat(listed(owner, created(noon, noon))).containsExactly(at);
    assertThat(listed(owner, created(noon, Optional.empty()))).containsExactly(late, at);
    assertThat(listed(owner, created(Optional.empty(), noon))).containsExactly(at, early);
    assertThat(listed(owner, created(Optional.of(NOON.plusMillis(1)), noon))).isEmpty();
  }

  @Test
  protected final void filtersPublicMemos() {
    AccountId owner = desk().owner();
    Memo open = desk().add(SampleMemos.memo(owner, "public").shared(true));
    desk().memo(owner, "private");
    desk().trash(desk().add(SampleMemos.memo(owner, "trashed").shared(true)));

    assertThat(listed(owner, MemoQuery.ofPublic(MemoOrder.NEWEST_FIRST, TEN)))
        .containsExactly(open);
  }

  @Test
  protected final void wantsEveryConditionMet() {
    AccountId owner = desk().owner();
    Category category = desk().category(owner, "Work");
    Tag tag = desk().tag(owner, "tag");
    Memo plain = SampleMemos.memo(owner, "The Needle");
    Memo hit = plain.in(Optional.of(category.id())).shared(true);
    desk().add(hit, tags(tag));
    desk().add(another(hit, "other text", NOON), tags(tag));
    desk().add(another(hit, "needle, late", NOON.plusSeconds(9)), tags(tag));
    desk().add(another(hit, "needle, untagged", NOON));
    desk().add(another(plain, "needle, private in no category", NOON), tags(tag));

    Page<MemoSheet> found =
        list(
            owner,
            new MemoQuery(
                new MemoFilter(
                    new CategoryFilter.In(category.id()),
                    Set.of(tag.id()),
                    Set.of(),
                    new TimeRange(Optional.of(NOON), Optional.of(NOON)),
                    true),
                SearchText.of("NEEDLE"),
                new MemoOrder(By.UPDATED, false),
                TEN));

    assertThat(memos(found)).containsExactly(hit);
    assertThat(found.total()).isEqualTo(1);
  }

  private static Memo another(Memo memo, String text, Instant createdAt) {
    return new Memo(
        SampleMemos.id(),
        memo.owner(),
        new MemoText(text),
        memo.type(),
        memo.source(),
        memo.category(),
        memo.isPublic(),
        memo.version(),
        createdAt,
        createdAt,
        memo.trashedAt());
  }

  private static Memo memo(AccountId owner, Instant createdAt, Instant updatedAt) {
    return Memo.create(SampleMemos.id(), owner, new MemoText("memo"), createdAt, updatedAt);
  }

  private static MemoQuery all(PageRequest page) {
    return MemoQuery.of(MemoOrder.NEWEST_FIRST, page);
  }

  private static MemoQuery in(CategoryFilter category) {
    return query(category, Set.of(), Optional.empty(), TimeRange.ALWAYS);
  }

  private static MemoQuery untagged(Set<TagId> tags, TagId... without) {
    return new MemoQuery(
        new MemoFilter(new CategoryFilter.Any(), tags, Set.of(without), TimeRange.ALWAYS, false),
        Optional.empty(),
        MemoOrder.NEWEST_FIRST,
        TEN);
  }

  private static MemoQuery tagged(TagId... tags) {
    return query(new CategoryFilter.Any(), Set.of(tags), Optional.empty(), TimeRange.ALWAYS);
  }

  private static MemoQuery saying(String text) {
    return query(new CategoryFilter.Any(), Set.of(), SearchText.of(text), TimeRange.ALWAYS);
  }

  private static MemoQuery created(Optional<Instant> from, Optional<Instant> to) {
    return query(new CategoryFilter.Any(), Set.of(), Optional.empty(), new TimeRange(from, to));
  }

  private static MemoQuery query(
      CategoryFilter category, Set<TagId> tags, Optional<SearchText> text, TimeRange created) {
    return new MemoQuery(
        new MemoFilter(category, tags, Set.of(), created, false),
        text,
        MemoOrder.NEWEST_FIRST,
        TEN);
  }

  private List<Memo> ordered(AccountId owner, By by, boolean descending) {
    return listed(owner, MemoQuery.of(new MemoOrder(by, descending), TEN));
  }

  private List<Memo> listed(AccountId owner, MemoQuery query) {
    return memos(list(owner, query));
  }

  private static List<Memo> memos(Page<MemoSheet> page) {
    return page.items().stream().map(MemoSheet::memo).toList();
  }

  private Page<MemoSheet> list(AccountId owner, MemoQuery query) {
    return desk().list(owner, query);
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
