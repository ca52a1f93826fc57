package dev.aimo.domain.index;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.search.Hit;
import dev.aimo.domain.search.WordQuery;
import java.util.List;

/**
 * Memos by the words in them, as {@link dev.aimo.domain.search.Words} takes texts apart.
 * Generations here are of {@link IndexContent.Words}.
 */
public interface TextIndex extends MemoIndex<MemoEntry> {

  /**
   * The owner's memos that the filter admits and that have every phrase, and any of the words or
   * every one, as asked, when there are words; best first, then by id; each once. Rare words count
   * more than common ones, and short memos more than long ones. The score is positive and has no
   * upper end.
   */
  List<Hit> search(
      Generation generation, AccountId owner, WordQuery query, MemoFilter filter, int most);
}
