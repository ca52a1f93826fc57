package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import dev.aimo.domain.memo.MemoText;
import java.util.function.LongSupplier;

/**
 * Bounds how many bytes of text are read at once, for they all lie in memory until they are
 * answered.
 */
public final class TextBytes {

  private static final long MOST = 32L * 1024 * 1024;

  private TextBytes() {}

  /**
   * Asks for the sum only where so many texts could be too much.
   *
   * @throws TooLarge when they are
   */
  public static void check(int texts, LongSupplier sum) {
    if ((long) texts * MemoText.LARGEST > MOST && sum.getAsLong() > MOST) {
      throw new TooLarge(Reason.PAGE_TOO_LARGE);
    }
  }
}
