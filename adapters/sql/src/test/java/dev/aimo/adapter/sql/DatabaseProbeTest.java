package dev.aimo.adapter.sql;

import dev.aimo.domain.health.HealthProbe;
import dev.aimo.domain.health.HealthProbeContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class DatabaseProbeTest extends HealthProbeContract {

  private final FreshDatabase database;

  DatabaseProbeTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected HealthProbe well() {
    return database.adapter().probe();
  }

  @Override
  protected HealthProbe broken() {
    SqlAdapter closed = SqlAdapter.open(database.settings(), new SimpleMeterRegistry());
    closed.close();
    return closed.probe();
  }
}
