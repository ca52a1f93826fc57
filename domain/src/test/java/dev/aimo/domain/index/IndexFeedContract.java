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
import dev.aimo.domain.index.IndexFeed.Batch;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link IndexFeed} keeps to. */
public abstract class IndexFeedContract {

  private static final Comparator<MemoId> BY_CODE_POINT =
      (one, other) ->
          Arrays.compare(one.value().codePoints().toArray(), other.value().codePoints().toArray());

  /** Behind whatever a store was used for before. */
  private final String behind = "~" + SampleAccounts.unique();

  protected abstract Ports ports();

  @Test
  protected final void findsMemosWithAllThatIndexesNeed() {
    AccountId owner = desk().owner();
    Category category = desk().category(owner, "category");
    Tag one = desk().tag(owner, "one");
    Tag two = desk().tag(owner, "two");
    Instant past = Instant.parse("1901-01-01T00:00:00.001Z");
    Memo rich =
        desk()
            .add(
                SampleMemos.memo(owner, "rich", past).in(Optional.of(category.id())).shared(true),
                tags(two, one));
    Memo plain = desk().memo(owner, "plain");

    assertThat(findAll(rich.id(), plain.id()).live())
        .containsExactlyInAnyOrder(
            new MemoEntry(
                rich.id(),
                owner,
                rich.text(),
                Optional.of(category.id()),
                Set.of(one.id(), two.id()),
                true,
                past,
                List.of()),
            new MemoEntry(
                plain.id(),
                owner,
                plain.text(),
                Optional.empty(),
                Set.of(),
                false,
                NOON,
                List.of()));
  }

  @Test
  protected final void findsOnlyLiveMemos() {
    AccountId owner = desk().owner();
    Memo live = desk().memo(owner, "live");
    Memo trashed = desk().trash(desk().memo(owner, "trashed"));
    Memo gone = desk().memo(owner, "gone");
    desk().purge(gone);
    Memo restored = desk().restore(desk().trash(desk().memo(owner, "restored")));

    Batch batch = findAll(live.id(), trashed.id(), gone.id(), restored.id(), SampleMemos.id());

    assertThat(memos(batch.live())).containsExactlyInAnyOrder(live.id(), restored.id());
    assertThat(batch.left()).isEmpty();
    assertThat(findAll()).isEqualTo(new Batch(List.of(), Set.of()));
  }

  @Test
  protected final void findsMemosOfAll() {
    Memo mine = desk().memo(desk().owner(), "mine");
    Memo yours = desk().memo(desk().owner(), "yours");

    assertThat(findAll(mine.id(), yours.id()).live())
        .extracting(MemoEntry::owner)
        .containsExactlyInAnyOrder(mine.owner(), yours.owner());
  }

  @Test
  protected final void leavesOutTagsAndCategoriesThatWereRemoved() {
    AccountId owner = desk().owner();
    Category category = desk().category(owner, "category");
    Tag kept = desk().tag(owner, "kept");
    Tag removed = desk().tag(owner, "removed");
    Memo memo =
        desk()
            .add(
                SampleMemos.memo(owner, "memo").in(Optional.of(category.id())),
                tags(removed, kept));

    desk().remove(removed);
    desk().remove(category);

    MemoEntry entry = findAll(memo.id()).live().getFirst();
    assertThat(entry.tags()).containsExactly(kept.id());
    assertThat(entry.category()).isEmpty();
  }

  @Test
  protected final void findsPicturesInTheirOrder() {
    AccountId owner = desk().owner();
    Attachment first = desk().attachment(owner);
    Attachment second = desk().attachment(owner);
    Attachment page = desk().add(SampleAttachments.attachment(owner, "application/pdf"));
    Memo memo = desk().memo(owner, "memo", attachments(second, page, first));
    Memo other = desk().memo(owner, "other", attachments(first));

    assertThat(findAll(memo.id(), other.id()).live())
        .extracting(MemoEntry::pictures)
        .containsExactlyInAnyOrder(List.of(second.id(), first.id()), List.of(first.id()));
  }

  @Test
  protected final void leavesOutPicturesThatWereRemoved() {
    AccountId owner = desk().owner();
    Attachment removed = desk().attachment(owner);
    Attachment kept = desk().attachment(owner);
    Memo memo = desk().memo(owner, "memo", attachments(removed, kept));

    desk().remove(removed);

    assertThat(findAll(memo.id()).live().getFirst().pictures()).containsExactly(kept.id());
    assertThat(after(memo).pictures()).containsExactly(kept.id());
  }

  @Test
  protected final void findsManyAtOnce() {
    AccountId owner = desk().owner();
    Tag tag = desk().tag(owner, "tag");
    List<Memo> many =
        IntStream.range(0, 1_200).mapToObj(i -> SampleMemos.memo(owner, "memo " + i)).toList();
    desk().change(() -> many.forEach(memo -> ports().memos().add(memo, tags(tag))));

    Batch batch = findAll(many.stream().map(Memo::id).toArray(MemoId[]::new));

    assertThat(batch.live())
        .hasSize(1_200)
        .allSatisfy(entry -> assertThat(entry.tags()).containsExactly(tag.id()));
    assertThat(batch.left()).isEmpty();
  }

  @Test
  protected final void takesAnythingForAMemosId() {
    AccountId owner = desk().owner();
    List<Memo> memos =
        Stream.of("' OR '1'='1", "\\", "%", "--", "a\nb", "\uD83D\uDC3C")
            .map(id -> add(owner, behind + id, "memo"))
            .toList();

    for (Memo memo : memos) {
      assertThat(memos(findAll(memo.id()).live())).containsExactly(memo.id());
    }
    assertThat(findAll(new MemoId("' OR '1'='1")).live()).isEmpty();
  }

  @Test
  protected final void walksInTheOrderOfCodePoints() {
    AccountId owner = desk().owner();
    List<MemoId> added = new ArrayList<>();
    for (String id :
        List.of("a", "Z", "-", "~", "\u00E9", "\uFF5E", "\uD83D\uDC3C", "9", "_", "aa", "z")) {
      added.add(add(owner, behind + id, "memo " + id).id());
    }
    desk().trash(add(owner, behind + "b", "trashed"));

    assertThat(walk(3)).isEqualTo(added.stream().sorted(BY_CODE_POINT).toList());
    assertThat(walk(100)).hasSize(added.size());
  }

  @Test
  protected final void countsLiveMemosOfAll() {
    long before = count();
    Memo memo = desk().memo(desk().owner(), "one");
    desk().memo(desk().owner(), "two");
    assertThat(count()).isEqualTo(before + 2);

    desk().trash(memo);

    assertThat(count()).isEqualTo(before + 1);
  }

  @Test
  protected final void countsWhatIsStillToCome() {
    AccountId owner = desk().owner();
    MemoId first = add(owner, behind + "a", "first").id();
    MemoId second = add(owner, behind + "b", "second").id();
    desk().trash(add(owner, behind + "c", "third"));

    long further = countAfter(second.value());
    assertThat(countAfter(first.value())).isEqualTo(further + 1);
    assertThat(countAfter(behind)).isEqualTo(further + 2);
    assertThat(countAfter("")).isEqualTo(count());
  }

  @Test
  protected final void readsLargeMemosInSeveralGoes() {
    AccountId owner = desk().owner();
    Set<MemoId> large = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      large.add(add(owner, behind + (char) ('a' + i), "\u00E9".repeat(MemoText.LARGEST / 2)).id());
    }

    assertThat(walk(12)).containsExactlyInAnyOrderElementsOf(large);

    Set<MemoId> missing = new HashSet<>(large);
    for (int go = 0; !missing.isEmpty(); go++) {
      assertThat(go).isLessThan(13);
      Batch batch = findAll(missing.toArray(MemoId[]::new));
      Set<MemoId> all = new HashSet<>(memos(batch.live()));
      assertThat(all).isNotEmpty();
      assertThat(Collections.disjoint(all, batch.left())).isTrue();
      all.addAll(batch.left());
      assertThat(all).isEqualTo(missing);
      missing = new HashSet<>(batch.left());
    }
  }

  @Test
  protected final void worksOnlyInsideAUnit() {
    assertThatThrownBy(() -> ports().indexFeed().findAll(Set.of()))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ports().indexFeed().findAfter("", 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> ports().indexFeed().count()).isInstanceOf(IllegalStateException.class);
  }

  private Memo add(AccountId owner, String id, String text) {
    Memo memo = Memo.create(new MemoId(id), owner, new MemoText(text), NOON, NOON);
    return desk().add(memo, Links.KEPT);
  }

  /** From behind what was there before. */
  private List<MemoId> walk(int most) {
    List<MemoId> walked = new ArrayList<>();
    String after = behind;
    while (true) {
      String from = after;
      List<MemoEntry> page =
          ports().unit().read(() -> ports().indexFeed().findAfter(from, most)).stream()
              .filter(entry -> entry.memo().value().startsWith(behind))
              .toList();
      if (page.isEmpty()) {
        return walked;
      }
      assertThat(page).hasSizeLessThanOrEqualTo(most);
      page.forEach(entry -> walked.add(entry.memo()));
      after = page.getLast().memo().value();
    }
  }

  private Batch findAll(MemoId... memos) {
    return ports().unit().read(() -> ports().indexFeed().findAll(Set.of(memos)));
  }

  /** As it is come to when walking. */
  private MemoEntry after(Memo memo) {
    String before = memo.id().value().substring(0, memo.id().value().length() - 1);
    return ports().unit().read(() -> ports().indexFeed().findAfter(before, 1_000)).stream()
        .filter(entry -> entry.memo().equals(memo.id()))
        .findFirst()
        .orElseThrow();
  }

  private long count() {
    return ports().unit().read(() -> ports().indexFeed().count());
  }

  private long countAfter(String memo) {
    return ports().unit().read(() -> ports().indexFeed().countAfter(memo));
  }

  private static Set<MemoId> memos(List<MemoEntry> entries) {
    return entries.stream().map(MemoEntry::memo).collect(Collectors.toSet());
  }

  private Desk desk() {
    return new Desk(ports());
  }
}
