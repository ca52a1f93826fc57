package dev.aimo.adapter.sql.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;

/** A memo and whose it is. */
public record OwnedMemo(MemoId memo, AccountId owner) {}
