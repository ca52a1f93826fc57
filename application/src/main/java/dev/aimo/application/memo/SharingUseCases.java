package dev.aimo.application.memo;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoReader;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.UnitOfWork;
import java.util.random.RandomGenerator;

/** What strangers may see: memos that are public, and nothing that hangs on them and is not. */
public final class SharingUseCases {

  private final UnitOfWork unit;
  private final MemoReader reader;
  private final AccountRepository accounts;
  private final RandomGenerator dice;

  public SharingUseCases(
      UnitOfWork unit, MemoReader reader, AccountRepository accounts, RandomGenerator dice) {
    this.unit = unit;
    this.reader = reader;
    this.accounts = accounts;
    this.dice = dice;
  }

  /** Of an unknown account there are none, so nobody can try out which accounts there are. */
  public Page<MemoSheet> list(AccountId owner, MemoOrder order, PageRequest page) {
    return unit.read(() -> reader.list(owner, MemoQuery.ofPublic(order, page)))
        .map(MemoSheet::forStrangers);
  }

  public MemoSheet pick(AccountId owner) {
    return unit.read(() -> reader.findRandomPublic(owner, dice))
        .map(MemoSheet::forStrangers)
        .orElseThrow(() -> new NotFound(Reason.PUBLIC_MEMO_UNKNOWN));
  }

  public SharedMemo get(MemoId id) {
    return unit.read(() ->
        reader
            .findPublic(id)
            .flatMap(sheet ->
                accounts
                    .find(sheet.memo().owner())
                    .map(author -> new SharedMemo(sheet.forStrangers(), author)))
            .orElseThrow(() -> new NotFound(Reason.PUBLIC_MEMO_UNKNOWN)));
  }
}
