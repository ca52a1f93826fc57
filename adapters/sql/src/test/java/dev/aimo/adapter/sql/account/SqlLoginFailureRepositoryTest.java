package dev.aimo.adapter.sql.account;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.account.LoginFailureRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlLoginFailureRepositoryTest extends LoginFailureRepositoryContract {

  private final FreshDatabase database;

  SqlLoginFailureRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
