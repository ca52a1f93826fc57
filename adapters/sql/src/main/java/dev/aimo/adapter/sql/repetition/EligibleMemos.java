package dev.aimo.adapter.sql.repetition;

import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.repetition.Eligibility;
import dev.aimo.domain.repetition.Selection;
import java.time.Instant;
import java.util.List;

/** Which memos take part, as the mapper file asks for it. */
public final class EligibleMemos {

  private final Eligibility eligibility;

  EligibleMemos(Eligibility eligibility) {
    this.eligibility = eligibility;
  }

  public boolean onlySome() {
    return eligibility.included().isPresent();
  }

  public Selected included() {
    return new Selected(eligibility.included().orElse(Selection.NONE));
  }

  public Selected excluded() {
    return new Selected(eligibility.excluded());
  }

  /** With open ends as the first and the last time that there is. */
  public record Times(Instant from, Instant to) {
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    static Times of(TimeRange range) {
      return new Times(range.from().orElse(FIRST), range.to().orElse(LAST));
    }
  }

  /** What a memo may be selected by. */
  public record Selected(Selection selection) {

    public boolean hasCategories() {
      return !selection.categories().isEmpty();
    }

    public boolean hasTags() {
      return !selection.tags().isEmpty();
    }

    public List<Times> times() {
      return selection.times().stream().map(Times::of).toList();
    }

    public boolean isNone() {
      return selection.equals(Selection.NONE);
    }
  }
}
