package dev.aimo.application.search;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.search.Fusion;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.Ranked;
import dev.aimo.domain.search.SearchExpression;
import dev.aimo.domain.search.Snippet;
import dev.aimo.domain.search.WordQuery;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Search by words, by meaning, or by both. A ranking goes so deep and no deeper: it is made anew
 * for each page, the same each time, and its end is the end of the last page.
 */
public final class SearchUseCases {

  private static final Logger LOG = LoggerFactory.getLogger(SearchUseCases.class);

  /** How many a ranking of one kind has; two that are put together have less each. */
  static final int DEPTH = 1_000;

  static final int DEPTH_OF_EACH = 200;

  private final Rankings rankings;
  private final Filters filters;
  private final Confirmed confirmed;
  private final PlainSearch plain;

  public SearchUseCases(UnitOfWork unit, MemoReader reader, Rankings rankings, Filters filters) {
    this.rankings = rankings;
    this.filters = filters;
    this.confirmed = new Confirmed(unit, reader);
    this.plain = new PlainSearch(unit, reader);
  }

  public Findings search(Actor actor, SearchMemos request) {
    SearchExpression asked = request.expression();
    Optional<MemoFilter> filter = filters.filter(actor.account(), asked);
    if (asked.text().isEmpty()) {
      return listed(actor.account(), request, requireSearchable(asked), filter);
    }
    if (filter.isEmpty()) {
      return new Findings(Page.empty(request.page()), request.mode(), Optional.empty());
    }
    Query query =
        new Query(
            actor.account(),
            asked.text(),
            WordQuery.of(asked.words(), asked.phrases()),
            filter.get());
    try {
      return ranked(query, request);
    } catch (PortFailure e) {
      LOG.warn("a search does without the indexes: {}", e.getMessage());
      return withoutIndex(query, request.page());
    }
  }

  private record Query(AccountId owner, String text, WordQuery words, MemoFilter filter) {}

  private Findings ranked(Query query, SearchMemos request) {
    return switch (request.mode()) {
      case WORDS -> byWords(query, request.page(), Optional.empty());
      case MEANING -> byMeaning(query, request.page());
      case HYBRID -> byBoth(query, request.page());
    };
  }

  private Findings byWords(Query query, PageRequest page, Optional<Degradation> degradation) {
    List<Ranked> ranking = Fusion.ofWords(words(query, query.words(), DEPTH));
    return new Findings(page(query, ranking, page), SearchMode.WORDS, degradation);
  }

  private Findings byMeaning(Query query, PageRequest page) {
    return meaning(query, DEPTH)
        .map(hits ->
            new Findings(
                page(query, Fusion.ofMeaning(hits), page), SearchMode.MEANING, Optional.empty()))
        .orElseGet(() -> byWords(query, page, Optional.of(Degradation.WITHOUT_MEANING)));
  }

  /**
   * Memos with only some of the words would push aside what meaning knows better, so here they need
   * all of them (ADR 18 has the figures).
   */
  private Findings byBoth(Query query, PageRequest page) {
    List<Hit> words = words(query, query.words().withEveryWord(), DEPTH_OF_EACH);
    return meaning(query, DEPTH_OF_EACH)
        .map(meaning ->
            new Findings(
                page(query, Fusion.of(words, meaning, pictures(query)), page),
                SearchMode.HYBRID,
                Optional.empty()))
        .orElseGet(() -> byWords(query, page, Optional.of(Degradation.WITHOUT_MEANING)));
  }

  private List<Hit> words(Query query, WordQuery words, int most) {
    return rankings.byWords(query.owner(), words, query.filter(), most);
  }

  /** Phrases are asked for exactly, so what does not have them is not found by meaning either. */
  private Optional<List<Hit>> meaning(Query query, int most) {
    try {
      List<Hit> hits =
          rankings.nearest(query.owner(), rankings.direction(query.text()), query.filter(), most);
      return Optional.of(withPhrases(query, hits));
    } catch (PortFailure e) {
      LOG.warn("a search does without meaning: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** They come on top of what a search is asked for, so nobody is told when they are missing. */
  private List<Hit> pictures(Query query) {
    try {
      return withPhrases(
          query, rankings.byPictures(query.owner(), query.text(), query.filter(), DEPTH_OF_EACH));
    } catch (PortFailure e) {
      LOG.warn("a search does without pictures: {}", e.getMessage());
      return List.of();
    }
  }

  private List<Hit> withPhrases(Query query, List<Hit> hits) {
    if (query.words().phrases().isEmpty() || hits.isEmpty()) {
      return hits;
    }
    WordQuery phrases = new WordQuery(Set.of(), query.words().phrases());
    Set<MemoId> having =
        rankings.byWords(query.owner(), phrases, query.filter(), DEPTH).stream()
            .map(Hit::memo)
            .collect(Collectors.toUnmodifiableSet());
    return hits.stream().filter(hit -> having.contains(hit.memo())).toList();
  }

  private Page<Found> page(Query query, List<Ranked> ranking, PageRequest page) {
    List<Ranked> admitted =
        confirmed.admitted(query.owner(), ranking, Ranked::memo, query.filter());
    List<Ranked> shown = admitted.stream().skip(page.offset()).limit(page.size()).toList();
    Set<String> forms = query.words().forms();
    return new Page<>(
        confirmed.shown(
            query.owner(),
            shown,
            Ranked::memo,
            (ranked, sheet) -> new Found(sheet, ranked, snippet(sheet, forms))),
        admitted.size(),
        page);
  }

  private Findings withoutIndex(Query query, PageRequest page) {
    return plainly(
        plain.list(query.owner(), query.text(), query.filter(), page),
        query.words().forms(),
        Optional.of(Degradation.WITHOUT_INDEX));
  }

  /** Conditions alone rank nothing: the newest come first. */
  private Findings listed(
      AccountId owner, SearchMemos request, SearchExpression asked, Optional<MemoFilter> filter) {
    return plainly(
        filter
            .map(conditions -> plain.list(owner, asked.text(), conditions, request.page()))
            .orElseGet(() -> Page.empty(request.page())),
        Set.of(),
        Optional.empty());
  }

  private static Findings plainly(
      Page<MemoSheet> page, Set<String> forms, Optional<Degradation> degradation) {
    return new Findings(
        page.map(
            sheet -> new Found(sheet, Ranked.nowhere(sheet.memo().id()), snippet(sheet, forms))),
        SearchMode.WORDS,
        degradation);
  }

  private static SearchExpression requireSearchable(SearchExpression asked) {
    boolean isNothing =
        asked.tags().isEmpty()
            && asked.withoutTags().isEmpty()
            && asked.category().isEmpty()
            && asked.created().equals(TimeRange.ALWAYS)
            && !asked.onlyPublic();
    if (isNothing) {
      throw new Invalid(Reason.SEARCH_TEXT_MISSING, "query");
    }
    return asked;
  }

  private static Snippet snippet(MemoSheet sheet, Set<String> forms) {
    return Snippet.of(sheet.memo().text().value(), forms);
  }
}
