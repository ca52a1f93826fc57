package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.Memo;
import java.util.Optional;

/** Among which memos of its owner one is counted. */
record Standing(String categoryKey, int live, int livePublic, int trashed) {

  static final String NO_CATEGORY = "";

  static Standing of(Memo memo) {
    return of(memo.category(), memo.isLive(), memo.isPublic());
  }

  static Standing of(Optional<CategoryId> category, boolean isLive, boolean isPublic) {
    return new Standing(
        category.map(CategoryId::value).orElse(NO_CATEGORY),
        isLive ? 1 : 0,
        isLive && isPublic ? 1 : 0,
        isLive ? 0 : 1);
  }

  Standing negated() {
    return new Standing(categoryKey, -live, -livePublic, -trashed);
  }

  /** Of the same category. */
  Standing plus(Standing other) {
    return new Standing(
        categoryKey, live + other.live, livePublic + other.livePublic, trashed + other.trashed);
  }

  boolean isNothing() {
    return live == 0 && livePublic == 0 && trashed == 0;
  }
}
