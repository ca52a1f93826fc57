package dev.aimo.adapter.sql.repetition;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.repetition.CardRepository;
import dev.aimo.domain.repetition.CardRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlCardRepositoryTest extends CardRepositoryContract {

  private final FreshDatabase database;

  SqlCardRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }

  @Override
  protected CardRepository cards() {
    return database.adapter().cards();
  }
}
