package dev.aimo.domain.memo;

/** In which order memos are listed. */
public record MemoOrder(By by, boolean descending) {

  public static final MemoOrder NEWEST_FIRST = new MemoOrder(By.CREATED, true);

  /** Which of its times counts. */
  public enum By {
    CREATED,
    UPDATED
  }
}
