package dev.aimo.adapter.sql.push;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.push.DeliveryRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlDeliveryRepositoryTest extends DeliveryRepositoryContract {

  private final FreshDatabase database;

  SqlDeliveryRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
