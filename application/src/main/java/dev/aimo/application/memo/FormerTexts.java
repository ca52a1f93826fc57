package dev.aimo.application.memo;

import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoHistory;

/** Keeps what memos said before, as long as the settings allow. */
public final class FormerTexts {

  private final MemoHistory history;
  private final int most;

  /** At most so many for each memo; none at all for 0. */
  public FormerTexts(MemoHistory history, int most) {
    this.history = history;
    this.most = most;
  }

  void keep(Memo before, Memo after) {
    if (most > 0 && !before.text().equals(after.text())) {
      history.keep(FormerText.of(before), most);
    }
  }

  MemoHistory all() {
    return history;
  }
}
