package dev.aimo.domain.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.util.Optional;

/** What memos said before. All methods work inside a {@link dev.aimo.domain.unit.UnitOfWork}. */
public interface MemoHistory {

  /** Keeps a former text; of one memo the latest so many are kept. */
  void keep(FormerText former, int most);

  /** The former texts of a memo of the owner, live or in the trash: the latest version first. */
  Page<FormerText> list(AccountId owner, MemoId memo, PageRequest page);

  Optional<FormerText> find(AccountId owner, MemoId memo, int version);
}
