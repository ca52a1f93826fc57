package dev.aimo.adapter.sql.review;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.review.ReviewProfile;
import dev.aimo.domain.review.ReviewProfileId;
import dev.aimo.domain.review.ReviewProfileRepository;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Profiles in the table {@code review_profiles}. */
public final class SqlReviewProfileRepository implements ReviewProfileRepository {

  private final SqlSessions sessions;

  public SqlReviewProfileRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(ReviewProfileMapper.class);
  }

  @Override
  public void add(ReviewProfile profile) {
    writing().insert(profile, known(profile));
  }

  @Override
  public Optional<ReviewProfile> find(AccountId owner, ReviewProfileId id) {
    return reading().find(owner, id);
  }

  @Override
  public Optional<ReviewProfile> findForChange(AccountId owner, ReviewProfileId id) {
    return writing().findForChange(owner, id);
  }

  @Override
  public List<ReviewProfile> findAll(AccountId owner) {
    return reading().findAll(owner);
  }

  @Override
  public void save(ReviewProfile profile) {
    writing().update(profile, known(profile));
  }

  @Override
  public boolean remove(AccountId owner, ReviewProfileId id) {
    return writing().delete(owner, id) > 0;
  }

  private Optional<UserModelId> known(ReviewProfile profile) {
    return profile.model().flatMap(model -> writing().findModel(profile.owner(), model));
  }

  private ReviewProfileMapper reading() {
    return sessions.reading(ReviewProfileMapper.class);
  }

  private ReviewProfileMapper writing() {
    return sessions.writing(ReviewProfileMapper.class);
  }
}
