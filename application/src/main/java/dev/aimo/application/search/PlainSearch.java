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
import dev.aimo.domain.unit.UnitOfWork;

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
    MemoQuery query = new MemoQuery(filter, SearchText.of(text), MemoOrder.NEWEST_FIRST, page);
    return unit.read(() -> reader.list(owner, query));
  }
}
