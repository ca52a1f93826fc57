package dev.aimo.application.search;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.SearchText;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.List;

/** Looks into the database alone: for when there is nothing to rank by, or no index to ask. */
final class PlainSearch {

  private final UnitOfWork unit;
  private final MemoReader reader;

  PlainSearch(UnitOfWork unit, MemoReader reader) {
    this.unit = unit;
    this.reader = reader;
  }

  /** Memos with exactly this text in them, or all of them when it is blank: newest first. */
  Page<MemoSheet> list(AccountId owner, String text, MemoFilter filter, PageRequest page) {
    MemoQuery query =
        new MemoQuery(
            filter.category(),
            filter.tags(),
            SearchText.of(text),
            filter.created(),
            filter.onlyPublic(),
            MemoOrder.NEWEST_FIRST,
            page);
    return admitted(unit.read(() -> reader.list(owner, query)), filter);
  }

  /** Lists know no tags that must not be there. */
  private static Page<MemoSheet> admitted(Page<MemoSheet> page, MemoFilter filter) {
    List<MemoSheet> admitted =
        page.items().stream().filter(sheet -> isAdmitted(sheet, filter)).toList();
    int refused = page.items().size() - admitted.size();
    return new Page<>(admitted, page.total() - refused, page.request());
  }

  private static boolean isAdmitted(MemoSheet sheet, MemoFilter filter) {
    return sheet.tags().stream().map(Tag::id).noneMatch(filter.withoutTags()::contains);
  }
}
