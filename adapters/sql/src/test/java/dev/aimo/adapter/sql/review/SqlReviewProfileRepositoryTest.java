package dev.aimo.adapter.sql.review;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.review.ReviewProfileRepository;
import dev.aimo.domain.review.ReviewProfileRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlReviewProfileRepositoryTest extends ReviewProfileRepositoryContract {

  private final FreshDatabase database;

  SqlReviewProfileRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }

  @Override
  protected ReviewProfileRepository profiles() {
    return database.adapter().reviewProfiles();
  }

  @Override
  protected UserModelRepository models() {
    return database.adapter().userModels();
  }
}
