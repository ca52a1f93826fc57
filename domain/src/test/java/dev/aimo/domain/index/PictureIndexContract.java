package dev.aimo.domain.index;

import static dev.aimo.domain.index.SampleEntries.entry;
import static dev.aimo.domain.index.SampleEntries.pictures;
import static dev.aimo.domain.index.SampleEntries.shared;
import static dev.aimo.domain.index.SampleEntries.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.attachment.AttachmentId;
import dev.aimo.domain.attachment.SampleAttachments;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link PictureIndex} keeps to. */
public abstract class PictureIndexContract extends FilteredIndexContract<PictureEntry> {

  private static final int DIMENSIONS = 4;
  private static final Vector NORTH = Vector.of(1, 0, 0, 0);
  private static final Vector EAST = Vector.of(0, 1, 0, 0);
  private static final Vector SOUTH = Vector.of(-1, 0, 0, 0);
  private static final double ALMOST = 1e-5;

  @Override
  protected abstract PictureIndex index();

  @Override
  protected final PictureEntry toStore(MemoEntry memo) {
    return seen(memo, NORTH, EAST);
  }

  @Override
  protected final Generation generation(long id) {
    return pictures(id, DIMENSIONS);
  }

  @Override
  protected final List<MemoId> search(Generation generation, AccountId by, MemoFilter filter) {
    return index().findNearest(generation, by, NORTH, filter, 10_000).stream()
        .map(Hit::memo)
        .toList();
  }

  @Test
  protected final void findsTheNearestFirst() {
    MemoId far = put(towards(1.2));
    MemoId same = put(towards(0));
    MemoId near = put(towards(0.3));

    assertThat(nearest(10)).extracting(Hit::memo).containsExactly(same, near, far);
    assertThat(nearest(2)).extracting(Hit::memo).containsExactly(same, near);
    assertThat(nearest(0)).isEmpty();
  }

  @Test
  protected final void countsTheBestPictureOfAMemo() {
    MemoId many = put(SOUTH, towards(0.2), EAST);
    MemoId one = put(towards(0.5));

    List<Hit> hits = nearest(10);

    assertThat(hits).extracting(Hit::memo).containsExactly(many, one);
    assertThat(hits.getFirst().score()).isCloseTo(Math.cos(0.2), within(ALMOST));
    assertThat(hits.getLast().score()).isCloseTo(Math.cos(0.5), within(ALMOST));
  }

  @Test
  protected final void letsManyPicturesOfOneMemoTakeNobodysPlace() {
    MemoId many = put(IntStream.range(0, 300).mapToObj(_ -> NORTH).toArray(Vector[]::new));
    MemoId far = put(SOUTH);

    assertThat(nearest(2)).extracting(Hit::memo).containsExactly(many, far);
  }

  @Test
  protected final void letsOtherPeoplesPicturesTakeNobodysPlace() {
    AccountId stranger = SampleAccounts.id();
    index()
        .apply(
            first(),
            Stream.generate(() -> seen(entry(stranger, TEXT), NORTH)).limit(500).toList(),
            Set.of());
    MemoId mine = put(towards(1.5));

    assertThat(nearest(3)).extracting(Hit::memo).containsExactly(mine);
  }

  @Test
  protected final void letsWhatIsNotAdmittedTakeNobodysPlace() {
    IntStream.range(0, 40).forEach(_ -> put(NORTH, NORTH));
    MemoEntry far = shared(entry(owner, TEXT));
    index().apply(first(), List.of(seen(far, SOUTH)), Set.of());

    assertThat(index().findNearest(first(), owner, NORTH, onlyPublic(), 1))
        .extracting(Hit::memo)
        .containsExactly(far.memo());
  }

  @Test
  protected final void hasAMemoOnceHoweverManyPictures() {
    MemoEntry memo = entry(owner, TEXT);
    PictureEntry seen = seen(memo, NORTH, EAST, SOUTH);
    index().apply(first(), List.of(seen), Set.of());

    assertThat(index().findAll(first(), Set.of(memo.memo()))).containsExactly(indexed(seen.memo()));
    assertThat(index().findAfter(first(), "", 10)).containsExactly(indexed(seen.memo()));
    assertThat(index().count(first(), owner, MemoFilter.ANY)).isEqualTo(1);
  }

  @Test
  protected final void hasAMemoWhosePicturesNobodyCanRead() {
    MemoEntry memo = showing(entry(owner, TEXT), SampleAttachments.id());
    index().apply(first(), List.of(new PictureEntry(memo, Map.of())), Set.of());

    assertThat(index().findAll(first(), Set.of(memo.memo()))).containsExactly(indexed(memo));
    assertThat(index().findAfter(first(), "", 10)).containsExactly(indexed(memo));
    assertThat(index().count(first(), owner, MemoFilter.ANY)).isEqualTo(1);
    assertThat(nearest(10)).isEmpty();
  }

  @Test
  protected final void forgetsPicturesThatAreNoLongerThere() {
    MemoEntry memo = entry(owner, TEXT);
    index().apply(first(), List.of(seen(memo, SOUTH, NORTH, EAST)), Set.of());

    index().apply(first(), List.of(seen(memo, EAST)), Set.of());

    assertThat(nearest(10)).hasSize(1);
    assertThat(nearest(10).getFirst().score()).isCloseTo(0, within(ALMOST));
    index().apply(first(), List.of(), Set.of(memo.memo()));
    assertThat(nearest(10)).isEmpty();
  }

  @Test
  protected final void findsPicturesThatWereAdded() {
    MemoEntry memo = entry(owner, TEXT);
    MemoId other = put(towards(0.7));
    index().apply(first(), List.of(new PictureEntry(memo, Map.of())), Set.of());

    index().apply(first(), List.of(seen(memo, EAST, NORTH)), Set.of());

    assertThat(nearest(10)).extracting(Hit::memo).containsExactly(memo.memo(), other);
  }

  @Test
  protected final void showsOnePictureOnSeveralMemos() {
    AttachmentId picture = SampleAttachments.id();
    List<PictureEntry> both =
        Stream.generate(() -> showing(entry(owner, TEXT), picture))
            .limit(2)
            .map(memo -> new PictureEntry(memo, Map.of(picture, NORTH)))
            .toList();
    index().apply(first(), both, Set.of());

    index().apply(first(), List.of(), Set.of(both.getFirst().memo().memo()));

    assertThat(nearest(10)).extracting(Hit::memo).containsExactly(both.getLast().memo().memo());
  }

  @Test
  protected final void takesAnythingForAPicturesId() {
    Map<AttachmentId, Vector> pictures = new LinkedHashMap<>();
    SampleEntries.HARD.forEach(id -> pictures.put(new AttachmentId(id), EAST));
    MemoEntry memo = showing(entry(owner, TEXT), pictures.keySet().toArray(AttachmentId[]::new));

    index().apply(first(), List.of(new PictureEntry(memo, pictures)), Set.of());

    assertThat(nearest(10)).extracting(Hit::memo).containsExactly(memo.memo());
    index().apply(first(), List.of(), Set.of(memo.memo()));
    assertThat(nearest(10)).isEmpty();
  }

  @Test
  protected final void refusesAVectorOfTheWrongDimension() {
    MemoId memo = put(NORTH);
    Vector wrong = Vector.of(1, 0, 0);

    assertThatThrownBy(() ->
            index().apply(first(), List.of(seen(entry(owner, TEXT), NORTH, wrong)), Set.of(memo)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index().findNearest(first(), owner, wrong, MemoFilter.ANY, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(nearest(10)).extracting(Hit::memo).containsExactly(memo);
  }

  private MemoId put(Vector... pictures) {
    MemoEntry memo = entry(owner, TEXT);
    index().apply(first(), List.of(seen(memo, pictures)), Set.of());
    return memo.memo();
  }

  private List<Hit> nearest(int most) {
    return index().findNearest(first(), owner, NORTH, MemoFilter.ANY, most);
  }

  /** The memo as it is given: what it is told to show is not looked at. */
  private static PictureEntry seen(MemoEntry memo, Vector... pictures) {
    Map<AttachmentId, Vector> seen = new LinkedHashMap<>();
    Stream.of(pictures).forEach(picture -> seen.put(SampleAttachments.id(), picture));
    return new PictureEntry(memo, seen);
  }

  /** So far from the north, in radians. */
  private static Vector towards(double angle) {
    return Vector.of((float) Math.cos(angle), (float) Math.sin(angle), 0, 0);
  }
}
