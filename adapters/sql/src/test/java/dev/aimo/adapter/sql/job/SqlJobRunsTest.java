package dev.aimo.adapter.sql.job;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.job.JobRunsContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlJobRunsTest extends JobRunsContract {

  private final FreshDatabase database;

  SqlJobRunsTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
