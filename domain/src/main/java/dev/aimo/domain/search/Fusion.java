package dev.aimo.domain.search;

import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.search.Ranked.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts rankings together. */
public final class Fusion {

  /** The usual constant of reciprocal rank fusion: how much less the first places count. */
  private static final double FLATNESS = 60;

  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble(Ranked::score)
          .reversed()
          .thenComparing(ranked -> ranked.memo().value());

  private Fusion() {}

  /** By words alone, in their order. */
  public static List<Ranked> ofWords(List<Hit> words) {
    return places(words).entrySet().stream()
        .map(found -> Ranked.byWords(found.getKey(), found.getValue()))
        .sorted(Comparator.comparingInt(ranked -> ranked.words().orElseThrow().rank()))
        .toList();
  }

  /** By meaning alone, in their order. */
  public static List<Ranked> ofMeaning(List<Hit> meaning) {
    return places(meaning).entrySet().stream()
        .map(found -> Ranked.byMeaning(found.getKey(), found.getValue()))
        .sorted(Comparator.comparingInt(ranked -> ranked.meaning().orElseThrow().rank()))
        .toList();
  }

  /**
   * By reciprocal ranks: what stands high in several comes first, whatever the scores, which can
   * not be compared. Best first, then by id.
   */
  public static List<Ranked> of(List<Hit> words, List<Hit> meaning, List<Hit> pictures) {
    Map<MemoId, Place> byWords = places(words);
    Map<MemoId, Place> byMeaning = places(meaning);
    Map<MemoId, Place> byPictures = places(pictures);
    Set<MemoId> all = new LinkedHashSet<>(byWords.keySet());
    all.addAll(byMeaning.keySet());
    all.addAll(byPictures.keySet());
    List<Ranked> fused = new ArrayList<>();
    for (MemoId memo : all) {
      Optional<Place> word = Optional.ofNullable(byWords.get(memo));
      Optional<Place> sense = Optional.ofNullable(byMeaning.get(memo));
      Optional<Place> picture = Optional.ofNullable(byPictures.get(memo));
      fused.add(
          new Ranked(memo, share(word) + share(sense) + share(picture), word, sense, picture));
    }
    fused.sort(BEST_FIRST);
    return List.copyOf(fused);
  }

  private static double share(Optional<Place> place) {
    return place.map(there -> 1 / (FLATNESS + there.rank())).orElse(0.0);
  }

  private static Map<MemoId, Place> places(List<Hit> hits) {
    Map<MemoId, Place> places = new HashMap<>();
    for (Hit hit : hits) {
      places.putIfAbsent(hit.memo(), new Place(places.size() + 1, hit.score()));
    }
    return places;
  }
}
