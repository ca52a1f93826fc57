package dev.aimo.adapter.sql.session;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.UnitOfWorkContract;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlUnitOfWorkTest extends UnitOfWorkContract {

  private final FreshDatabase database;

  SqlUnitOfWorkTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
