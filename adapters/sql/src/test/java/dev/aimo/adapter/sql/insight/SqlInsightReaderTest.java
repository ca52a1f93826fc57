package dev.aimo.adapter.sql.insight;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.insight.InsightReaderContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlInsightReaderTest extends InsightReaderContract {

  private final FreshDatabase database;

  SqlInsightReaderTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
