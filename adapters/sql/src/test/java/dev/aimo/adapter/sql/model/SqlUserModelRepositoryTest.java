package dev.aimo.adapter.sql.model;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.model.ModelStore;
import dev.aimo.domain.model.UserModelRepositoryContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlUserModelRepositoryTest extends UserModelRepositoryContract {

  private final FreshDatabase database;

  SqlUserModelRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected ModelStore store() {
    return new ModelStore(
        database.ports(), database.adapter().userModels(), database.adapter().featureModels());
  }
}
