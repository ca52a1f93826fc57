package dev.aimo.adapter.sql.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.model.Feature;
import dev.aimo.domain.model.FeatureModelRepository;
import dev.aimo.domain.model.UserModelId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.session.Configuration;

/** Choices in the table {@code user_feature_configs}, one row for each that is not the system's. */
public final class SqlFeatureModelRepository implements FeatureModelRepository {

  private final SqlSessions sessions;

  public SqlFeatureModelRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(FeatureModelMapper.class);
  }

  @Override
  public Optional<UserModelId> find(AccountId owner, Feature feature) {
    return sessions.reading(FeatureModelMapper.class).find(owner, name(feature));
  }

  @Override
  public void choose(AccountId owner, Feature feature, Optional<UserModelId> model, Instant now) {
    FeatureModelMapper mapper = sessions.writing(FeatureModelMapper.class);
    model.ifPresentOrElse(
        chosen -> mapper.upsert(rowId(owner, feature), owner, name(feature), chosen, now),
        () -> mapper.delete(owner, name(feature)));
  }

  /** Rows are found by what they are about; the id is there because the column is. */
  private static String rowId(AccountId owner, Feature feature) {
    return UUID.nameUUIDFromBytes((name(feature) + " of " + owner.value()).getBytes(UTF_8))
        .toString();
  }

  private static String name(Feature feature) {
    return feature.name().toLowerCase(Locale.ROOT);
  }
}
