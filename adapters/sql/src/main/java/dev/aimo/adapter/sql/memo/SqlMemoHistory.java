package dev.aimo.adapter.sql.memo;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.MemoHistory;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Former texts in the table {@code memo_history}. */
public final class SqlMemoHistory implements MemoHistory {

  private final SqlSessions sessions;

  public SqlMemoHistory(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(MemoHistoryMapper.class);
  }

  @Override
  public void keep(FormerText former, int most) {
    MemoHistoryMapper history = sessions.writing(MemoHistoryMapper.class);
    history.insert(former);
    history
        .findSurplus(former.memo(), most)
        .ifPresent(version -> history.deleteUpTo(former.memo(), version));
  }

  @Override
  public Page<FormerText> list(AccountId owner, MemoId memo, PageRequest page) {
    MemoHistoryMapper history = sessions.reading(MemoHistoryMapper.class);
    TextBytes.check(page.size(), () -> history.sizeOfPage(memo, page));
    List<FormerText> items = history.findPage(owner, memo, page);
    return new Page<>(items, history.count(owner, memo), page);
  }

  @Override
  public Optional<FormerText> find(AccountId owner, MemoId memo, int version) {
    return sessions.reading(MemoHistoryMapper.class).find(owner, memo, version);
  }
}
