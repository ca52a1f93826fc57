package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;

/**
 * A memo that was changed and that the indexes have to look at again.
 *
 * @param number in the order of the changes
 * @param attempts how often it was tried in vain
 */
public record IndexTask(long number, MemoId memo, AccountId owner, int attempts, Instant since) {}
