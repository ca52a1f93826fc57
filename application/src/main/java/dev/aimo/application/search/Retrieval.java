package dev.aimo.application.search;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.search.Fusion;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The few memos that have something to do with a text, for use cases that do something with them. A
 * score is how near the meaning is, from 0 to 1; where nothing tells meaning, it is the share of
 * the words that a memo has.
 */
public final class Retrieval {

  private static final Logger LOG = LoggerFactory.getLogger(Retrieval.class);

  /** Below this likeness, the contract calls nothing an answer. */
  public static final double LEAST_LIKENESS = 0.5;

  private final Rankings rankings;
  private final Confirmed confirmed;
  private final PlainSearch plain;

  public Retrieval(UnitOfWork unit, MemoReader reader, Rankings rankings) {
    this.rankings = rankings;
    this.confirmed = new Confirmed(unit, reader);
    this.plain = new PlainSearch(unit, reader);
  }

  /** By words and by meaning: those with every word of the text, and those of its meaning. */
  public Retrieved findBoth(AccountId owner, String text, int most) {
    return orWithoutIndex(
        owner,
        text,
        most,
        () -> {
          WordQuery words = WordQuery.of(text, List.of());
          return nearest(owner, text)
              .map(near -> both(owner, words, near, most))
              .orElseGet(() -> byWords(owner, words, most));
        });
  }

  /** By meaning alone, where something tells it. */
  public Retrieved findSimilar(AccountId owner, String text, int most) {
    return orWithoutIndex(
        owner,
        text,
        most,
        () ->
            nearest(owner, text)
                .map(near ->
                    new Retrieved(
                        shown(owner, likely(near), most, likeness(near)), Optional.empty()))
                .orElseGet(() -> byWords(owner, WordQuery.of(text, List.of()), most)));
  }

  /** Memos that are at least so near to this one; none where nothing tells meaning. */
  public List<Similar> findNear(AccountId owner, Memo seed, int most, double least) {
    try {
      Rankings.Direction direction = rankings.direction(owner, seed.id(), seed.text().value());
      List<Hit> near =
          rankings.nearest(owner, direction, MemoFilter.ANY, most + 1).stream()
              .filter(hit -> hit.score() >= least && !hit.memo().equals(seed.id()))
              .toList();
      return shown(owner, near, most, likeness(near));
    } catch (PortFailure e) {
      LOG.warn("similar memos are left out: {}", e.getMessage());
      return List.of();
    }
  }

  private interface Finding {
    Retrieved find();
  }

  private Retrieved orWithoutIndex(AccountId owner, String text, int most, Finding finding) {
    try {
      return finding.find();
    } catch (PortFailure e) {
      LOG.warn("a question does without the indexes: {}", e.getMessage());
      WordQuery words = WordQuery.of(text, List.of());
      return new Retrieved(
          plain.list(owner, text, MemoFilter.ANY, new PageRequest(1, most)).items().stream()
              .map(sheet -> Similar.byWords(words, sheet))
              .toList(),
          Optional.of(Degradation.WITHOUT_INDEX));
    }
  }

  private Retrieved both(AccountId owner, WordQuery words, List<Hit> near, int most) {
    List<Hit> withWords =
        rankings.byWords(
            owner, words.withEveryWord(), MemoFilter.ANY, SearchUseCases.DEPTH_OF_EACH);
    List<Hit> fused =
        Fusion.of(withWords, likely(near), List.of()).stream()
            .map(ranked -> new Hit(ranked.memo(), ranked.score()))
            .toList();
    return new Retrieved(shown(owner, fused, most, likeness(near)), Optional.empty());
  }

  private Retrieved byWords(AccountId owner, WordQuery words, int most) {
    List<Hit> hits = rankings.byWords(owner, words, MemoFilter.ANY, SearchUseCases.DEPTH_OF_EACH);
    List<Similar> found =
        shown(owner, hits, most, _ -> 0).stream()
            .map(similar -> Similar.byWords(words, similar.sheet()))
            .toList();
    return new Retrieved(found, Optional.of(Degradation.WITHOUT_MEANING));
  }

  private Optional<List<Hit>> nearest(AccountId owner, String text) {
    try {
      return Optional.of(
          rankings.nearest(
              owner, rankings.direction(text), MemoFilter.ANY, SearchUseCases.DEPTH_OF_EACH));
    } catch (PortFailure e) {
      LOG.warn("a question does without meaning: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static List<Hit> likely(List<Hit> near) {
    return near.stream().filter(hit -> hit.score() >= LEAST_LIKENESS).toList();
  }

  /** What is not among the nearest is at most as near as the last of them. */
  private static ToDoubleFunction<MemoId> likeness(List<Hit> near) {
    Map<MemoId, Double> known =
        near.stream().collect(Collectors.toMap(Hit::memo, Hit::score, Math::max));
    double last = near.isEmpty() ? 0 : near.getLast().score();
    return memo -> Math.clamp(known.getOrDefault(memo, last), 0.0, 1.0);
  }

  private List<Similar> shown(
      AccountId owner, List<Hit> hits, int most, ToDoubleFunction<MemoId> score) {
    List<Hit> admitted = confirmed.admitted(owner, hits, Hit::memo, MemoFilter.ANY);
    return confirmed.shown(
        owner,
        admitted.subList(0, Math.min(most, admitted.size())),
        Hit::memo,
        (hit, sheet) -> new Similar(sheet, score.applyAsDouble(hit.memo())));
  }
}
