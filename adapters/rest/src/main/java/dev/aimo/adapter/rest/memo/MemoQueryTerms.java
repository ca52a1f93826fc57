package dev.aimo.adapter.rest.memo;

import dev.aimo.adapter.rest.http.Query;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.TimeRange;

/** The parameters that several lists of memos have in common. What they do not know, they bear. */
final class MemoQueryTerms {

  private static final String CREATED = "createdAt";

  private MemoQueryTerms() {}

  static MemoOrder order(Query query) {
    boolean ascending = query.text("sortOrder").filter("asc"::equals).isPresent();
    return new MemoOrder(by(query), !ascending);
  }

  static MemoOrder.By by(Query query) {
    return query.text("sortBy").orElse(CREATED).equals(CREATED)
        ? MemoOrder.By.CREATED
        : MemoOrder.By.UPDATED;
  }

  static TimeRange between(Query query) {
    return new TimeRange(query.time("startDate"), query.time("endDate"));
  }
}
