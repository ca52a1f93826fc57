package dev.aimo.adapter.sql.account;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.account.AccountRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlAccountRepositoryTest extends AccountRepositoryContract {

  private final FreshDatabase database;

  SqlAccountRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
