package dev.aimo.application.explore;

import dev.aimo.application.search.Retrieval;
import dev.aimo.application.search.Similar;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.explore.RelationGraph;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.List;

/** What is around a memo. */
public final class GraphUseCases {

  private static final PageRequest BACKLINKS = new PageRequest(1, 100);
  private static final int MOST_SIMILAR = 5;
  private static final double LEAST_LIKENESS = 0.6;

  private final UnitOfWork unit;
  private final MemoReader reader;
  private final Retrieval retrieval;

  public GraphUseCases(UnitOfWork unit, MemoReader reader, Retrieval retrieval) {
    this.unit = unit;
    this.reader = reader;
    this.retrieval = retrieval;
  }

  /** Without meaning, the graph has no memos that are only similar. */
  public RelationGraph graph(Actor actor, MemoId id, boolean withBacklinks) {
    AccountId owner = actor.account();
    Around around = unit.read(() -> around(owner, id, withBacklinks));
    List<Similar> similar =
        retrieval.findNear(owner, around.centre().memo(), MOST_SIMILAR, LEAST_LIKENESS);
    return RelationGraph.of(
        around.centre().memo(),
        memos(around.centre().relations()),
        memos(around.backlinks()),
        memos(similar.stream().map(Similar::sheet).toList()));
  }

  private record Around(MemoSheet centre, List<MemoSheet> backlinks) {}

  private Around around(AccountId owner, MemoId id, boolean withBacklinks) {
    MemoSheet centre =
        reader.find(owner, id).orElseThrow(() -> new Invalid(Reason.GRAPH_CENTRE_UNKNOWN));
    return new Around(
        centre, withBacklinks ? reader.listBacklinks(owner, id, BACKLINKS).items() : List.of());
  }

  private static List<Memo> memos(List<MemoSheet> sheets) {
    return sheets.stream().map(MemoSheet::memo).toList();
  }
}
