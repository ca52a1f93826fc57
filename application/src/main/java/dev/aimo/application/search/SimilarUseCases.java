package dev.aimo.application.search;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Memos of similar meaning: to a text, or to another memo. Every memo is somewhere in the list. */
public final class SimilarUseCases {

  private static final Logger LOG = LoggerFactory.getLogger(SimilarUseCases.class);

  private final UnitOfWork unit;
  private final MemoReader reader;
  private final Rankings rankings;
  private final Filters filters;
  private final Confirmed confirmed;
  private final PlainSearch plain;

  public SimilarUseCases(UnitOfWork unit, MemoReader reader, Rankings rankings, Filters filters) {
    this.unit = unit;
    this.reader = reader;
    this.rankings = rankings;
    this.filters = filters;
    this.confirmed = new Confirmed(unit, reader);
    this.plain = new PlainSearch(unit, reader);
  }

  public SimilarFindings find(Actor actor, FindSimilar request) {
    return filters
        .filter(actor.account(), request)
        .map(filter -> find(actor.account(), request, filter))
        .orElseGet(() -> new SimilarFindings(Page.empty(request.page()), Optional.empty()));
  }

  /** Without meaning there is nothing to say about what is related: an empty page, and why. */
  public SimilarFindings findRelated(Actor actor, MemoId id, PageRequest page) {
    MemoSheet seed =
        unit.read(() -> reader.find(actor.account(), id))
            .orElseThrow(() -> new NotFound(Reason.MEMO_UNKNOWN));
    try {
      Rankings.Direction direction =
          rankings.direction(actor.account(), id, seed.memo().text().value());
      return new SimilarFindings(
          new Nearest(actor.account(), direction, MemoFilter.ANY, Optional.of(id)).page(page),
          Optional.empty());
    } catch (PortFailure e) {
      LOG.warn("related memos do without meaning: {}", e.getMessage());
      return new SimilarFindings(Page.empty(page), Optional.of(Degradation.WITHOUT_MEANING));
    }
  }

  private SimilarFindings find(AccountId owner, FindSimilar request, MemoFilter filter) {
    try {
      Rankings.Direction direction = rankings.direction(request.text());
      return new SimilarFindings(
          new Nearest(owner, direction, filter, Optional.empty()).page(request.page()),
          Optional.empty());
    } catch (PortFailure e) {
      LOG.warn("a search does without meaning: {}", e.getMessage());
      return byWords(owner, request, filter);
    }
  }

  private SimilarFindings byWords(AccountId owner, FindSimilar request, MemoFilter filter) {
    WordQuery words = WordQuery.of(request.text(), List.of());
    PageRequest page = request.page();
    try {
      List<Hit> admitted =
          confirmed.admitted(
              owner,
              rankings.byWords(owner, words, filter, SearchUseCases.DEPTH),
              Hit::memo,
              filter);
      List<Hit> shown = admitted.stream().skip(page.offset()).limit(page.size()).toList();
      return new SimilarFindings(
          new Page<>(
              confirmed.shown(owner, shown, Hit::memo, (_, sheet) -> Similar.byWords(words, sheet)),
              admitted.size(),
              page),
          Optional.of(Degradation.WITHOUT_MEANING));
    } catch (PortFailure e) {
      LOG.warn("a search does without the indexes: {}", e.getMessage());
      return new SimilarFindings(
          plain
              .list(owner, request.text(), filter, page)
              .map(sheet -> Similar.byWords(words, sheet)),
          Optional.of(Degradation.WITHOUT_INDEX));
    }
  }

  /** One list of the nearest, to be looked at page by page. */
  private final class Nearest {

    private final AccountId owner;
    private final Rankings.Direction direction;
    private final MemoFilter filter;
    private final Optional<MemoId> seed;

    Nearest(
        AccountId owner, Rankings.Direction direction, MemoFilter filter, Optional<MemoId> seed) {
      this.owner = owner;
      this.direction = direction;
      this.filter = filter;
      this.seed = seed;
    }

    /**
     * Hits that the database does not confirm are replaced by the next ones; the total does without
     * those of them that were seen.
     */
    Page<Similar> page(PageRequest page) {
      long all = rankings.count(owner, direction, filter);
      long end = page.offset() + page.size();
      List<Hit> hits = List.of();
      List<Hit> admitted = List.of();
      long wanted = page.offset() < all ? Math.min(all, end + 1) : 0;
      while (wanted > hits.size()) {
        hits = rankings.nearest(owner, direction, filter, Math.toIntExact(wanted));
        admitted = admitted(hits);
        boolean isFull = admitted.size() >= end || hits.size() < wanted;
        wanted = isFull ? 0 : Math.min(all, 2 * wanted);
      }
      return new Page<>(
          confirmed.shown(
              owner,
              admitted.stream().skip(page.offset()).limit(page.size()).toList(),
              Hit::memo,
              (hit, sheet) -> new Similar(sheet, hit.score())),
          total(all, hits, admitted),
          page);
    }

    private List<Hit> admitted(List<Hit> hits) {
      return confirmed.admitted(owner, others(hits), Hit::memo, filter);
    }

    private List<Hit> others(List<Hit> hits) {
      return hits.stream().filter(hit -> !seed.equals(Optional.of(hit.memo()))).toList();
    }

    private long total(long all, List<Hit> hits, List<Hit> admitted) {
      long refused = (long) others(hits).size() - admitted.size();
      long others = all - seed.map(memo -> isIndexed(memo) ? 1L : 0L).orElse(0L);
      return Math.max(admitted.size(), others - refused);
    }

    private boolean isIndexed(MemoId memo) {
      return rankings.isIndexed(owner, direction, memo);
    }
  }
}
