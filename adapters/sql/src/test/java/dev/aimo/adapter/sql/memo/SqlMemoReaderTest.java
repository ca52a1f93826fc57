package dev.aimo.adapter.sql.memo;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.memo.MemoReaderContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlMemoReaderTest extends MemoReaderContract {

  private final FreshDatabase database;

  SqlMemoReaderTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
