package dev.aimo.adapter.sql.recognition;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.recognition.SpeechTaskRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlSpeechTaskRepositoryTest extends SpeechTaskRepositoryContract {

  private final FreshDatabase database;

  SqlSpeechTaskRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }
}
