package dev.aimo.adapter.sql.tag;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.tag.TagUsageContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlTagUsageTest extends TagUsageContract {

  private final FreshDatabase database;

  SqlTagUsageTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
