package dev.aimo.adapter.sql.memo;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.memo.MemoWorldContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlMemoWorldTest extends MemoWorldContract {

  private final FreshDatabase database;

  SqlMemoWorldTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
