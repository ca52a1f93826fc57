package dev.aimo.adapter.sql.recommendation;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.recommendation.RecommendationRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlRecommendationRepositoryTest extends RecommendationRepositoryContract {

  private final FreshDatabase database;

  SqlRecommendationRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
