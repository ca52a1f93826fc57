package dev.aimo.adapter.sql.push;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.push.PushRuleRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlPushRuleRepositoryTest extends PushRuleRepositoryContract {

  private final FreshDatabase database;

  SqlPushRuleRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
