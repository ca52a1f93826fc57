package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.plan.CheckedQuery;
import java.util.List;

/** Whether indexes serve what is asked often. */
public record IndexReport(String database, List<CheckedQuery> queries) {

  public IndexReport {
    queries = List.copyOf(queries);
  }

  public boolean isFine() {
    return queries.stream().allMatch(query -> query.troubles().isEmpty());
  }

  /** For people: a line for each query, and what is wrong. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (CheckedQuery query : queries) {
      String mark = query.troubles().isEmpty() ? "ok  " : "BAD ";
      text.append(mark).append(query.name());
      query.troubles().forEach(trouble -> text.append("\n      ").append(trouble));
      text.append('\n');
    }
    long bad = queries.stream().filter(query -> !query.troubles().isEmpty()).count();
    String verdict =
        bad == 0
            ? "every one of %d is served by an index".formatted(queries.size())
            : "%d of %d are not served by an index".formatted(bad, queries.size());
    return text.append("%s: %s%n".formatted(database, verdict)).toString();
  }
}
