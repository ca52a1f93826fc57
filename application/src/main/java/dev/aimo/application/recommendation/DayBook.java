package dev.aimo.application.recommendation;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.recommendation.FairChoice;
import dev.aimo.domain.recommendation.Recommendation;
import dev.aimo.domain.recommendation.RecommendationId;
import dev.aimo.domain.recommendation.RecommendationRepository;
import dev.aimo.domain.unit.Ids;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was chosen for which day, and what fills the gaps. Works inside a unit of work. */
public final class DayBook {

  private static final int DAYS_APART = 7;
  private static final int CANDIDATES = 10;

  private final RecommendationRepository recommendations;
  private final MemoReader memos;
  private final Ids ids;
  private final InstantSource clock;

  /**
   * What is there for a day.
   *
   * @param shown the memos that were chosen and are still live, in their order
   * @param wanted how many there should be
   * @param total how many live memos there are in all
   */
  record Look(Optional<Recommendation> stored, List<MemoSheet> shown, int wanted, long total) {

    boolean isComplete() {
      return shown.size() >= wanted;
    }

    boolean isNew() {
      return stored.isEmpty();
    }

    boolean leavesAChoice() {
      return total > wanted;
    }
  }

  public DayBook(
      RecommendationRepository recommendations, MemoReader memos, Ids ids, InstantSource clock) {
    this.recommendations = recommendations;
    this.memos = memos;
    this.ids = ids;
    this.clock = clock;
  }

  Look look(AccountId owner, LocalDate day) {
    Optional<Recommendation> stored = recommendations.find(owner, day);
    List<MemoSheet> shown = stored.map(known -> inOrder(owner, known.memos())).orElseGet(List::of);
    if (shown.size() >= Recommendation.SIZE) {
      return new Look(stored, shown, Recommendation.SIZE, shown.size());
    }
    long total = memos.count(owner);
    return new Look(stored, shown, (int) Math.min(Recommendation.SIZE, total), total);
  }

  /** From which a model may choose: some of every age, none that were shown lately if possible. */
  List<MemoSheet> candidates(AccountId owner, LocalDate day) {
    FairChoice choice = FairChoice.of(owner, day);
    return inOrder(owner, choice.draw(memos.listIds(owner), shownLately(owner, day), CANDIDATES));
  }

  /**
   * Stores and returns what is shown on the day: what is there, with those of the chosen memos, and
   * then of a fair choice, in the places of what is missing. Nothing is stored when there is
   * nothing.
   */
  List<MemoSheet> fill(AccountId owner, LocalDate day, List<MemoId> chosen) {
    Look look = look(owner, day);
    if (look.isComplete()) {
      return look.shown();
    }
    List<MemoId> places =
        new ArrayList<>(look.stored().map(Recommendation::memos).orElse(List.of()));
    Set<MemoId> live =
        look.shown().stream().map(sheet -> sheet.memo().id()).collect(Collectors.toSet());
    List<MemoId> others = others(owner, day, chosen, live, look.wanted() - live.size());
    List<MemoId> filled = filled(places, live, others);
    recommendations.save(
        new Recommendation(RecommendationId.next(ids), owner, day, filled, clock.instant()));
    return inOrder(owner, filled);
  }

  private List<MemoId> others(
      AccountId owner, LocalDate day, List<MemoId> chosen, Set<MemoId> live, int wanted) {
    List<MemoId> all = memos.listIds(owner).stream().filter(id -> !live.contains(id)).toList();
    Set<MemoId> known = new HashSet<>(all);
    Set<MemoId> others =
        chosen.stream()
            .filter(known::contains)
            .limit(wanted)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<MemoId> left = all.stream().filter(id -> !others.contains(id)).toList();
    others.addAll(
        FairChoice.of(owner, day).draw(left, shownLately(owner, day), wanted - others.size()));
    return List.copyOf(others);
  }

  /** What is live keeps its place; the others go to the places that are free, and then behind. */
  private static List<MemoId> filled(List<MemoId> places, Set<MemoId> live, List<MemoId> others) {
    List<MemoId> filled = new ArrayList<>();
    int next = 0;
    for (MemoId place : places) {
      if (live.contains(place)) {
        filled.add(place);
      } else if (next < others.size()) {
        filled.add(others.get(next));
        next++;
      }
    }
    filled.addAll(others.subList(next, others.size()));
    return filled;
  }

  private Set<MemoId> shownLately(AccountId owner, LocalDate day) {
    return recommendations.findBetween(owner, day.minusDays(DAYS_APART), day.minusDays(1)).stream()
        .map(Recommendation::memos)
        .flatMap(Collection::stream)
        .collect(Collectors.toSet());
  }

  private List<MemoSheet> inOrder(AccountId owner, List<MemoId> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<MemoId, MemoSheet> found =
        memos.findAll(owner, Set.copyOf(wanted)).stream()
            .collect(Collectors.toMap(sheet -> sheet.memo().id(), Function.identity()));
    return wanted.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }
}
