package dev.aimo.adapter.sql.lease;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.lease.LeaseRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlLeaseRepositoryTest extends LeaseRepositoryContract {

  private final FreshDatabase database;

  SqlLeaseRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
