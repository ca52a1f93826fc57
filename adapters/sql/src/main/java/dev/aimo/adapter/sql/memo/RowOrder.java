package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of the memos on one page. Databases choose by it which memos are on the page, but read
 * them in any order, because sorting whole rows is dear.
 */
final class RowOrder {

  static final Comparator<MemoRow> NEWEST_FIRST = of(MemoOrder.NEWEST_FIRST);

  /** By code point, as databases order bytes of UTF-8. */
  private static final Comparator<MemoId> BY_ID =
      (one, other) ->
          Arrays.compare(one.value().codePoints().toArray(), other.value().codePoints().toArray());

  private RowOrder() {}

  static Comparator<MemoRow> of(MemoOrder order) {
    Comparator<MemoRow> byTime =
        switch (order.by()) {
          case CREATED -> Comparator.comparing(MemoRow::createdAt);
          case UPDATED -> Comparator.comparing(MemoRow::updatedAt);
        };
    return directed(byTime, order.descending());
  }

  static Comparator<MemoRow> ofTrash(boolean oldestFirst) {
    return directed(Comparator.comparing(row -> row.trashedAt().orElse(Instant.MIN)), !oldestFirst);
  }

  private static Comparator<MemoRow> directed(Comparator<MemoRow> byTime, boolean isDescending) {
    Comparator<MemoRow> ascending =
        byTime.thenComparing((one, other) -> BY_ID.compare(one.id(), other.id()));
    return isDescending ? ascending.reversed() : ascending;
  }
}
