package dev.aimo.adapter.sql.index;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.index.BacklogContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlBacklogTest extends BacklogContract {

  private final FreshDatabase database;

  SqlBacklogTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
