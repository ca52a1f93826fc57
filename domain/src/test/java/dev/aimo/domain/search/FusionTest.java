package dev.aimo.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Ranked.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FusionTest {

  @Test
  void ranksNothing() {
    assertThat(Fusion.of(List.of(), List.of(), List.of())).isEmpty();
    assertThat(Fusion.ofWords(List.of())).isEmpty();
    assertThat(Fusion.ofMeaning(List.of())).isEmpty();
  }

  @Test
  void keepsTheOrderOfOneRanking() {
    List<Hit> hits = List.of(hit("c", 9), hit("a", 7), hit("b", 7));

    assertThat(ids(Fusion.ofWords(hits))).containsExactly("c", "a", "b");
    assertThat(ids(Fusion.ofMeaning(hits))).containsExactly("c", "a", "b");
    assertThat(ids(Fusion.of(hits, List.of(), List.of()))).containsExactly("c", "a", "b");
    assertThat(ids(Fusion.of(List.of(), hits, List.of()))).containsExactly("c", "a", "b");
  }

  @Test
  void saysWhereMemosStood() {
    Place first = new Place(1, 9);
    Place second = new Place(2, 0.5);

    assertThat(Fusion.ofWords(List.of(hit("a", 9))))
        .containsExactly(
            new Ranked(new MemoId("a"), 9, Optional.of(first), Optional.empty(), Optional.empty()));
    assertThat(Fusion.ofMeaning(List.of(hit("a", 9))))
        .containsExactly(
            new Ranked(new MemoId("a"), 9, Optional.empty(), Optional.of(first), Optional.empty()));
    Ranked both =
        Fusion.of(List.of(hit("a", 9)), List.of(hit("b", 0.9), hit("a", 0.5)), List.of())
            .getFirst();
    assertThat(both.words()).contains(first);
    assertThat(both.meaning()).contains(second);
    assertThat(both.score()).isCloseTo(1.0 / 61 + 1.0 / 62, within(1e-12));
  }

  @Test
  void putsWhatBothFoundBeforeWhatOneFound() {
    List<Ranked> fused =
        Fusion.of(
            List.of(hit("words", 100), hit("both", 1)),
            List.of(hit("meaning", 0.99), hit("both", 0.1)),
            List.of());

    assertThat(ids(fused)).containsExactly("both", "meaning", "words");
  }

  @Test
  void countsPicturesAsOneRankingMore() {
    List<Ranked> fused =
        Fusion.of(
            List.of(hit("words", 9)),
            List.of(hit("meaning", 0.9), hit("seen", 0.1)),
            List.of(hit("seen", 0.3)));

    assertThat(ids(fused)).containsExactly("seen", "meaning", "words");
    assertThat(fused.getFirst().pictures()).contains(new Place(1, 0.3));
    assertThat(fused.getLast().pictures()).isEmpty();
    assertThat(ids(Fusion.of(List.of(), List.of(), List.of(hit("a", 1))))).containsExactly("a");
  }

  @Test
  void countsPlacesAndNotScores() {
    List<Ranked> low =
        Fusion.of(List.of(hit("a", 2), hit("b", 1)), List.of(hit("b", 0.2)), List.of());
    List<Ranked> high =
        Fusion.of(List.of(hit("a", 2e6), hit("b", 1)), List.of(hit("b", 1e-6)), List.of());

    assertThat(ids(low)).isEqualTo(ids(high)).containsExactly("b", "a");
  }

  @Test
  void ordersEqualOnesById() {
    List<Ranked> fused =
        Fusion.of(List.of(hit("b", 1), hit("d", 1)), List.of(hit("a", 1), hit("c", 1)), List.of());

    assertThat(ids(fused)).containsExactly("a", "b", "c", "d");
  }

  @Test
  void takesTheBestPlaceOfAMemoThatIsThereTwice() {
    List<Ranked> fused =
        Fusion.of(List.of(hit("a", 3), hit("a", 2), hit("b", 1)), List.of(), List.of());

    assertThat(ids(fused)).containsExactly("a", "b");
    assertThat(fused.getLast().words()).contains(new Place(2, 1));
  }

  @Test
  void losesNothingOfLongRankings() {
    List<Hit> up = IntStream.range(0, 1_000).mapToObj(i -> hit("m%04d".formatted(i), i)).toList();

    List<Ranked> fused = Fusion.of(up, up.reversed(), List.of());

    assertThat(fused).hasSize(1_000);
    assertThat(Stream.of(fused.get(0), fused.get(1)).map(found -> found.memo().value()))
        .containsExactly("m0000", "m0999");
  }

  private static Hit hit(String memo, double score) {
    return new Hit(new MemoId(memo), score);
  }

  private static List<String> ids(List<Ranked> ranked) {
    return ranked.stream().map(found -> found.memo().value()).toList();
  }
}
