package dev.aimo.domain.index;

import static dev.aimo.domain.index.SampleEntries.entry;
import static dev.aimo.domain.index.SampleEntries.meaning;
import static dev.aimo.domain.index.SampleEntries.shared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.embedding.Vector;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.search.Hit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link VectorIndex} keeps to. */
public abstract class VectorIndexContract extends FilteredIndexContract<VectorEntry> {

  private static final int DIMENSIONS = 4;
  private static final Vector NORTH = Vector.of(1, 0, 0, 0);
  private static final Vector EAST = Vector.of(0, 1, 0, 0);
  private static final Vector SOUTH = Vector.of(-1, 0, 0, 0);
  private static final double ALMOST = 1e-5;

  @Override
  protected abstract VectorIndex index();

  @Override
  protected final VectorEntry toStore(MemoEntry memo) {
    return new VectorEntry(memo, NORTH);
  }

  @Override
  protected final Generation generation(long id) {
    return meaning(id, DIMENSIONS);
  }

  @Override
  protected final List<MemoId> search(Generation generation, AccountId by, MemoFilter filter) {
    return index().findNearest(generation, by, NORTH, filter, 10_000).stream()
        .map(Hit::memo)
        .toList();
  }

  @Test
  protected final void findsTheNearestFirst() {
    MemoId far = put(owner, towards(1.2));
    MemoId same = put(owner, towards(0));
    MemoId near = put(owner, towards(0.3));

    assertThat(nearest(10)).extracting(Hit::memo).containsExactly(same, near, far);
    assertThat(nearest(2)).extracting(Hit::memo).containsExactly(same, near);
  }

  @Test
  protected final void scoresBySimilarityFrom0To1() {
    put(owner, NORTH);
    put(owner, towards(0.5));
    put(owner, EAST);
    put(owner, SOUTH);

    List<Double> scores = nearest(10).stream().map(Hit::score).toList();

    assertThat(scores).hasSize(4).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
    assertThat(scores.get(0)).isCloseTo(1, within(ALMOST));
    assertThat(scores.get(1)).isCloseTo(Math.cos(0.5), within(ALMOST));
    assertThat(scores.get(2)).isCloseTo(0, within(ALMOST));
    assertThat(scores.get(3)).isZero();
  }

  @Test
  protected final void ordersEquallyNearOnesByIdAndCutsThemThere() {
    List<MemoId> ids =
        Stream.of("a", "Z", "-", "\uFF5E", "\uD83D\uDC3C", "b", "9", "_", "aa", "\u00E9")
            .map(MemoId::new)
            .toList();
    index()
        .apply(
            first(),
            ids.stream().map(id -> new VectorEntry(entry(id, owner, TEXT), EAST)).toList(),
            Set.of());
    MemoId nearest = put(owner, NORTH);
    List<MemoId> ordered = ids.stream().sorted(byCodePoint(MemoId::value)).toList();

    for (int most = 1; most <= ids.size() + 1; most++) {
      assertThat(nearest(most))
          .extracting(Hit::memo)
          .containsExactlyElementsOf(
              Stream.concat(Stream.of(nearest), ordered.stream()).limit(most).toList());
    }
  }

  @Test
  protected final void findsNothingWhenNothingIsAskedFor() {
    put(owner, NORTH);

    assertThat(nearest(0)).isEmpty();
  }

  @Test
  protected final void letsOtherPeoplesMemosTakeNobodysPlace() {
    AccountId stranger = SampleAccounts.id();
    putMany(stranger, NORTH, 500);
    List<MemoId> mine = putMany(owner, towards(1.5), 3);

    assertThat(nearest(3)).extracting(Hit::memo).containsExactlyInAnyOrderElementsOf(mine);
    assertThat(index().findNearest(first(), stranger, NORTH, MemoFilter.ANY, 1_000)).hasSize(500);
  }

  @Test
  protected final void letsWhatIsNotAdmittedTakeNobodysPlace() {
    putMany(owner, NORTH, 300);
    MemoEntry far = shared(entry(owner, TEXT));
    index().apply(first(), List.of(new VectorEntry(far, SOUTH)), Set.of());

    assertThat(index().findNearest(first(), owner, NORTH, onlyPublic(), 1))
        .extracting(Hit::memo)
        .containsExactly(far.memo());
  }

  @Test
  protected final void findsAMemoWhereItIsNow() {
    MemoEntry memo = entry(owner, TEXT);
    index().apply(first(), List.of(new VectorEntry(memo, SOUTH)), Set.of());

    index().apply(first(), List.of(new VectorEntry(memo, NORTH)), Set.of());

    assertThat(nearest(10)).hasSize(1);
    assertThat(nearest(10).getFirst().score()).isCloseTo(1, within(ALMOST));
  }

  @Test
  protected final void ranksAsComputedOneByOne() {
    Random random = new Random(3);
    List<VectorEntry> entries =
        IntStream.range(0, 300)
            .mapToObj(_ -> new VectorEntry(entry(owner, TEXT), random(random, DIMENSIONS)))
            .toList();
    index().apply(first(), entries, Set.of());
    Vector sought = random(random, DIMENSIONS);

    List<Hit> found = index().findNearest(first(), owner, sought, MemoFilter.ANY, 20);

    assertThat(found)
        .extracting(Hit::memo)
        .containsExactlyElementsOf(
            entries.stream()
                .sorted((one, other) ->
                    Double.compare(
                        other.vector().similarity(sought), one.vector().similarity(sought)))
                .limit(20)
                .map(entry -> entry.memo().memo())
                .toList());
  }

  @Test
  protected final void givesVectorsBack() {
    Vector stored = random(new Random(1), DIMENSIONS);
    MemoId memo = put(owner, stored);

    Vector found = index().find(first(), owner, memo).orElseThrow();

    assertThat(found.dimensions()).isEqualTo(DIMENSIONS);
    assertThat(found.similarity(stored)).isCloseTo(1, within(ALMOST));
  }

  @Test
  protected final void givesNobodyTheVectorOfAnother() {
    MemoId memo = put(owner, NORTH);

    assertThat(index().find(first(), SampleAccounts.id(), memo)).isEmpty();
    assertThat(index().find(first(), new AccountId("' OR '1'='1"), memo)).isEmpty();
    assertThat(index().find(first(), owner, SampleMemos.id())).isEmpty();
    assertThat(index().find(first(), owner, new MemoId("' OR '1'='1"))).isEmpty();
    assertThat(index().find(generation(2), owner, memo)).isEmpty();
  }

  @Test
  protected final void refusesAVectorOfTheWrongDimension() {
    MemoId memo = put(owner, NORTH);
    Vector wrong = Vector.of(1, 0, 0);
    VectorEntry right = new VectorEntry(entry(owner, TEXT), NORTH);

    assertThatThrownBy(() ->
            index()
                .apply(
                    first(),
                    List.of(right, new VectorEntry(entry(owner, TEXT), wrong)),
                    Set.of(memo)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index().findNearest(first(), owner, wrong, MemoFilter.ANY, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> index().findNearest(generation(2), owner, wrong, MemoFilter.ANY, 10))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(nearest(10)).extracting(Hit::memo).containsExactly(memo);
  }

  @Test
  protected final void holdsGenerationsOfOtherDimensionsSideBySide() {
    Random random = new Random(2);
    Generation small = meaning(1, 8);
    Generation large = meaning(2, 1_536);
    MemoEntry memo = entry(owner, TEXT);
    Vector inSmall = random(random, 8);
    Vector inLarge = random(random, 1_536);

    index().apply(small, List.of(new VectorEntry(memo, inSmall)), Set.of());
    index().apply(large, List.of(new VectorEntry(memo, inLarge)), Set.of());

    assertThat(index().findNearest(small, owner, inSmall, MemoFilter.ANY, 10))
        .extracting(Hit::memo)
        .containsExactly(memo.memo());
    assertThat(index().find(large, owner, memo.memo()).orElseThrow().similarity(inLarge))
        .isCloseTo(1, within(ALMOST));
    index().drop(small);
    assertThat(index().findNearest(large, owner, inLarge, MemoFilter.ANY, 10))
        .extracting(Hit::memo)
        .containsExactly(memo.memo());
  }

  private MemoId put(AccountId of, Vector vector) {
    return putMany(of, vector, 1).getFirst();
  }

  private List<MemoId> putMany(AccountId of, Vector vector, int many) {
    List<VectorEntry> entries =
        Stream.generate(() -> new VectorEntry(entry(of, TEXT), vector)).limit(many).toList();
    index().apply(first(), entries, Set.of());
    return entries.stream().map(entry -> entry.memo().memo()).toList();
  }

  private List<Hit> nearest(int most) {
    return index().findNearest(first(), owner, NORTH, MemoFilter.ANY, most);
  }

  /** So far from the north, in radians. */
  private static Vector towards(double angle) {
    return Vector.of((float) Math.cos(angle), (float) Math.sin(angle), 0, 0);
  }

  private static Vector random(Random random, int dimensions) {
    float[] numbers = new float[dimensions];
    for (int i = 0; i < dimensions; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return Vector.of(numbers);
  }
}
