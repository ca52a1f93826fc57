package dev.aimo.adapter.sql.repetition;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.repetition.Card;
import dev.aimo.domain.repetition.CardId;
import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.DueCard;
import dev.aimo.domain.repetition.Eligibility;
import dev.aimo.domain.repetition.WrittenMemo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Cards in the table {@code spaced_repetition_cards}. */
public final class SqlCardRepository implements CardRepository {

  private static final int MOST_PER_STATEMENT = 500;

  private final SqlSessions sessions;

  public SqlCardRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(CardMapper.class);
  }

  @Override
  public boolean coversAll(AccountId owner) {
    return reading().countUncovered(owner) == 0;
  }

  @Override
  public List<WrittenMemo> findUncovered(AccountId owner, Optional<MemoId> after, int most) {
    return writing().findUncovered(owner, after.orElse(null), most);
  }

  @Override
  public void addMissing(List<Card> cards) {
    CardMapper mapper = writing();
    for (int from = 0; from < cards.size(); from += MOST_PER_STATEMENT) {
      mapper.insertMissing(cards.subList(from, Math.min(from + MOST_PER_STATEMENT, cards.size())));
    }
  }

  @Override
  public Optional<Card> findForChange(AccountId owner, CardId id) {
    return writing().findForChange(owner, id);
  }

  @Override
  public void save(Card card) {
    writing().update(card);
  }

  @Override
  public List<DueCard> findDue(AccountId owner, Eligibility eligibility, Instant by, int most) {
    return reading().findDue(owner, new EligibleMemos(eligibility), by, most).stream()
        .map(DueRow::dueCard)
        .toList();
  }

  @Override
  public long countDue(AccountId owner, Eligibility eligibility, Instant by) {
    return eligibility.isAll()
        ? reading().countAllDue(owner, by)
        : reading().countDue(owner, new EligibleMemos(eligibility), by);
  }

  @Override
  public long countReviewed(AccountId owner, Instant since) {
    return reading().countReviewed(owner, since);
  }

  private CardMapper reading() {
    return sessions.reading(CardMapper.class);
  }

  private CardMapper writing() {
    return sessions.writing(CardMapper.class);
  }
}
