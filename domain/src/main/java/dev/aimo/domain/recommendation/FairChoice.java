package dev.aimo.domain.recommendation;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.text.Sha256;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Chooses memos so that each has its turn: all that are there are divided by age into as many parts
 * as are wanted, and one is drawn from each part. The draw depends on the account and the day and
 * on nothing else, so the same question has the same answer wherever it is asked.
 */
public final class FairChoice {

  private static final int DIGITS_OF_LONG = 16;

  private final SplittableRandom dice;

  private FairChoice(long seed) {
    this.dice = new SplittableRandom(seed);
  }

  public static FairChoice of(AccountId owner, LocalDate day) {
    String digits = Sha256.hex(day + " " + owner.value()).substring(0, DIGITS_OF_LONG);
    return new FairChoice(Long.parseUnsignedLong(digits, DIGITS_OF_LONG));
  }

  /**
   * So many of these memos, which come oldest first; fewer when there are fewer. Those that were
   * shown lately are taken only when there are not enough others.
   */
  public List<MemoId> draw(List<MemoId> oldestFirst, Collection<MemoId> lately, int wanted) {
    Set<MemoId> known = new HashSet<>(lately);
    List<MemoId> fresh = oldestFirst.stream().filter(memo -> !known.contains(memo)).toList();
    List<MemoId> drawn = new ArrayList<>(onePerAge(fresh, Math.min(wanted, fresh.size())));
    if (drawn.size() < wanted) {
      List<MemoId> rest = oldestFirst.stream().filter(known::contains).toList();
      drawn.addAll(onePerAge(rest, Math.min(wanted - drawn.size(), rest.size())));
    }
    return drawn;
  }

  private List<MemoId> onePerAge(List<MemoId> memos, int wanted) {
    List<MemoId> drawn = new ArrayList<>();
    for (int part = 0; part < wanted; part++) {
      int from = Math.toIntExact((long) part * memos.size() / wanted);
      int to = Math.toIntExact((part + 1L) * memos.size() / wanted);
      drawn.add(memos.get(dice.nextInt(from, to)));
    }
    return drawn;
  }
}
