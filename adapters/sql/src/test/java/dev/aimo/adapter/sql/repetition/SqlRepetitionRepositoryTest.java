package dev.aimo.adapter.sql.repetition;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.repetition.RepetitionRepository;
import dev.aimo.domain.repetition.RepetitionRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlRepetitionRepositoryTest extends RepetitionRepositoryContract {

  private final FreshDatabase database;

  SqlRepetitionRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }

  @Override
  protected RepetitionRepository repetition() {
    return database.adapter().repetition();
  }
}
