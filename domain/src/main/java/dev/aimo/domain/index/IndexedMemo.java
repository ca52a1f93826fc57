package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;

/** What an index has of a memo, for comparing it with the database. */
public record IndexedMemo(MemoId memo, AccountId owner, Fingerprint fingerprint) {}
