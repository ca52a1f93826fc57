package dev.aimo.adapter.sql.category;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.category.CategoryRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlCategoryRepositoryTest extends CategoryRepositoryContract {

  private final FreshDatabase database;

  SqlCategoryRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
