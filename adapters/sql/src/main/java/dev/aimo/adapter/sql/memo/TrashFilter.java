package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.memo.TrashQuery;
import java.time.Instant;

/** A query for the trash as the mapper file asks for its parts. */
record TrashFilter(AccountId owner, TrashQuery query) {

  /** Whether a counter knows how many there are. */
  boolean isCounted() {
    return query.text().isEmpty() && query.trashed().equals(TimeRange.ALWAYS);
  }

  boolean hasText() {
    return query.text().isPresent();
  }

  SoughtText sought() {
    return query.text().map(SoughtText::of).orElseThrow();
  }

  boolean hasFrom() {
    return query.trashed().from().isPresent();
  }

  Instant from() {
    return query.trashed().from().orElseThrow();
  }

  boolean hasTo() {
    return query.trashed().to().isPresent();
  }

  Instant to() {
    return query.trashed().to().orElseThrow();
  }

  boolean isOldestFirst() {
    return query.oldestFirst();
  }
}
