package dev.aimo.adapter.sql.review;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewRepository;
import dev.aimo.domain.review.ReviewRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlReviewRepositoryTest extends ReviewRepositoryContract {

  private final FreshDatabase database;

  SqlReviewRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }

  @Override
  protected ReviewRepository reviews() {
    return database.adapter().reviews();
  }

  @Override
  protected ReviewProfileRepository profiles() {
    return database.adapter().reviewProfiles();
  }
}
