package dev.aimo.adapter.sql.recommendation;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.recommendation.Recommendation;
import dev.aimo.domain.recommendation.RecommendationRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Recommendations in the table {@code daily_recommendations}. */
public final class SqlRecommendationRepository implements RecommendationRepository {

  private final SqlSessions sessions;

  public SqlRecommendationRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(RecommendationMapper.class);
  }

  @Override
  public Optional<Recommendation> find(AccountId owner, LocalDate day) {
    return findBetween(owner, day, day).stream().findFirst();
  }

  @Override
  public List<Recommendation> findBetween(AccountId owner, LocalDate from, LocalDate to) {
    return sessions.reading(RecommendationMapper.class).findBetween(owner, from, to);
  }

  @Override
  public void save(Recommendation recommendation) {
    sessions.writing(RecommendationMapper.class).upsert(recommendation);
  }
}
