package dev.aimo.application.index;

import static dev.aimo.domain.index.SampleEntries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.index.Difference.Kind;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.index.Fingerprint;
import dev.aimo.domain.index.Generation;
import dev.aimo.domain.index.IndexedMemo;
import dev.aimo.domain.index.MemoEntry;
import dev.aimo.domain.index.MemoIndex;
import dev.aimo.domain.index.SampleEntries;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Generation GENERATION = SampleEntries.words(1);

  private final IndexWorld world = new IndexWorld();
  private final Rows rows = new Rows();
  private final AccountId owner = world.anna.account();

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(differences(rows)).isEmpty();
  }

  @Test
  void findsNoDifferenceWhereThereIsNone() {
    store("a", "b", "c");
    rows.rows.addAll(Stream.of("c", "a", "b").map(this::current).toList());

    assertThat(differences(rows)).isEmpty();
  }

  @Test
  void findsWhatIsMissing() {
    store("a", "b", "c");
    rows.rows.add(current("b"));

    assertThat(differences(rows))
        .containsExactly(difference("a", Kind.MISSING), difference("c", Kind.MISSING));
  }

  @Test
  void findsWhatIsStale() {
    store("a", "b");
    rows.rows.addAll(
        List.of(
            current("a"),
            new IndexedMemo(new MemoId("b"), owner, new Fingerprint("of what it was"))));

    assertThat(differences(rows)).containsExactly(difference("b", Kind.STALE));
  }

  @Test
  void findsWhatShouldNotBeThere() {
    store("b");
    rows.rows.addAll(List.of(current("a"), current("b"), current("c")));

    assertThat(differences(rows))
        .containsExactly(difference("a", Kind.ORPHANED), difference("c", Kind.ORPHANED));
  }

  @Test
  void findsWhatIsSaidToBeAnothers() {
    store("a");
    rows.rows.add(
        new IndexedMemo(new MemoId("a"), world.ben.account(), current("a").fingerprint()));

    assertThat(differences(rows)).containsExactly(difference("a", Kind.WRONG_OWNER));
  }

  @Test
  void findsWhatIsThereTwice() {
    store("a", "b");
    rows.rows.addAll(List.of(current("a"), current("b"), current("a"), current("b")));

    assertThat(differences(rows))
        .containsExactly(difference("a", Kind.DOUBLED), difference("b", Kind.DOUBLED));
  }

  @Test
  void findsWhatIsThereTwiceWhereAPageEnds() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 1_010; i++) {
      ids.add("m%05d".formatted(i));
    }
    store(ids.toArray(String[]::new));
    ids.forEach(id -> rows.rows.add(current(id)));
    rows.rows.add(current("m00999"));

    assertThat(differences(rows)).containsExactly(difference("m00999", Kind.DOUBLED));
  }

  @Test
  void walksManyPagesOfBoth() {
    for (int i = 0; i < 2_500; i++) {
      store("m%05d".formatted(i));
      rows.rows.add(current("n%05d".formatted(i)));
    }

    List<Difference> differences = differences(rows);

    assertThat(differences).hasSize(5_000);
    assertThat(differences.getFirst()).isEqualTo(difference("m00000", Kind.MISSING));
    assertThat(differences.getLast()).isEqualTo(difference("n02499", Kind.ORPHANED));
  }

  @Test
  void walksIdsInTheOrderOfCodePointsWhereThatOfUtf16IsAnother() {
    String[] ids = {"\uFF5E", "\uD83D\uDC3C", "\uD83D\uDC3Ca", "a", "\uFF5Ea", "Z", "\u65E5"};
    store(ids);
    List<MemoEntry> entries = Stream.of(ids).map(this::live).toList();
    world.ports.textIndex().apply(GENERATION, entries, Set.of());

    assertThat(differences(world.ports.textIndex())).isEmpty();
  }

  @Test
  void findsDifferencesAmongSuchIdsToo() {
    store("\uFF5E", "\uD83D\uDC3C", "a");
    List<MemoEntry> entries = Stream.of("a", "\uD83D\uDC3C", "\uFF5Ea").map(this::live).toList();
    world.ports.textIndex().apply(GENERATION, entries, Set.of());

    assertThat(differences(world.ports.textIndex()))
        .containsExactly(difference("\uFF5E", Kind.MISSING), difference("\uFF5Ea", Kind.ORPHANED));
  }

  @Test
  void countsLiveMemosOnly() {
    store("a", "b");
    MemoId trashed = world.write(world.anna, "c");
    world.core.memos.trash(world.anna, trashed);

    assertThat(Comparison.of(world.stores.unit(), world.stores.feed(), rows, GENERATION).memos())
        .isEqualTo(2);
  }

  private List<Difference> differences(MemoIndex<?> index) {
    return Comparison.of(world.stores.unit(), world.stores.feed(), index, GENERATION).differences();
  }

  private void store(String... ids) {
    for (String id : ids) {
      Memo memo =
          Memo.create(
              new MemoId(id), owner, new MemoText("text"), GENERATION.since(), GENERATION.since());
      boolean _ =
          world
              .stores
              .unit()
              .write(() -> {
                world.ports.memos().add(memo, Links.KEPT);
                return true;
              });
    }
  }

  private IndexedMemo current(String id) {
    return new IndexedMemo(new MemoId(id), owner, live(id).fingerprint());
  }

  private MemoEntry live(String id) {
    return entry(new MemoId(id), owner, "text");
  }

  private static Difference difference(String id, Kind kind) {
    return new Difference(new MemoId(id), kind);
  }
}
