package dev.aimo.domain.repetition;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Where a memo stands between being written and being known by heart (ADR 29). There is one for
 * each memo of an account, from when it is first needed.
 *
 * @param repetitions how often in a row it was not forgotten
 * @param lapses how often it was forgotten
 */
public record Card(
    CardId id,
    AccountId owner,
    MemoId memo,
    Ease ease,
    int intervalDays,
    int repetitions,
    int lapses,
    Instant nextReviewAt,
    Optional<Instant> lastReviewAt,
    Instant createdAt) {

  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int LONGEST = 365;
  private static final double BONUS = 1.3;

  /** The card of a memo that was written then: it comes back the next morning. */
  public static Card create(
      CardId id, AccountId owner, MemoId memo, Instant writtenAt, Instant now, ZoneId zone) {
    Instant from = writtenAt.isBefore(now) ? writtenAt : now;
    Instant morning =
        from.atZone(zone).toLocalDate().plusDays(1).atTime(MORNING).atZone(zone).toInstant();
    return new Card(id, owner, memo, Ease.FIRST, 1, 0, 0, morning, Optional.empty(), now);
  }

  /** At the same time of the day, so many days later. */
  public Card graded(Grade grade, Instant now, ZoneId zone) {
    boolean isForgotten = grade == Grade.FORGOT;
    int next = isForgotten ? 0 : repetitions + 1;
    int days = interval(grade, next);
    return new Card(
        id,
        owner,
        memo,
        ease.after(grade),
        days,
        next,
        isForgotten ? lapses + 1 : lapses,
        now.atZone(zone).plusDays(days).toInstant(),
        Optional.of(now),
        createdAt);
  }

  /** From the third time on it grows by the ease from before this grade. */
  private int interval(Grade grade, int times) {
    return switch (times) {
      case 0, 1 -> 1;
      case 2 -> 6;
      default -> {
        double bonus = grade == Grade.MASTERED ? BONUS : 1;
        yield (int) Math.min(LONGEST, Math.round(intervalDays * ease.factor() * bonus));
      }
    };
  }
}
