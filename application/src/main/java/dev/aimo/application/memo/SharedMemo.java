package dev.aimo.application.memo;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.memo.MemoSheet;

/** A public memo and who wrote it. */
public record SharedMemo(MemoSheet memo, Account author) {}
