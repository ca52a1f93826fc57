package dev.aimo.adapter.sql.plan;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Fills an account with memos, has everything about it explained that is asked often, and leaves
 * nothing behind: all of that is one unit of work that is undone.
 */
public final class PlanCheck {

  private final UnitOfWork unit;
  private final Explaining explaining;
  private final Repositories repositories;

  /** The explaining one listens to the statements of the unit. */
  public PlanCheck(UnitOfWork unit, SqlSessions sessions, Explaining explaining) {
    this.unit = unit;
    this.explaining = explaining;
    this.repositories = Repositories.on(sessions);
  }

  public List<CheckedQuery> run() {
    try {
      return unit.write(() -> {
        throw new Done(check());
      });
    } catch (Done done) {
      return done.checked;
    }
  }

  private List<CheckedQuery> check() {
    explaining.begin();
    new ScratchData(repositories).add();
    List<CheckedQuery> checked = new ArrayList<>();
    check(CriticalQueries.of(repositories), checked);
    check(CriticalChanges.of(repositories), checked);
    return checked;
  }

  private void check(Map<String, Runnable> queries, List<CheckedQuery> checked) {
    queries.forEach(
        (name, query) -> checked.add(new CheckedQuery(name, explaining.troublesOf(query))));
  }

  /** Ends the unit of work without anything being stored. */
  @SuppressWarnings("serial")
  private static final class Done extends RuntimeException {

    private final List<CheckedQuery> checked;

    Done(List<CheckedQuery> checked) {
      super(null, null, false, false);
      this.checked = checked;
    }
  }
}
