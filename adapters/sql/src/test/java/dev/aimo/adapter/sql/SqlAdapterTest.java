package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlAdapterTest {

  private final FreshDatabase database;

  SqlAdapterTest(FreshDatabase database) {
    this.database = database;
  }

  @Test
  void saysWhatItIsConnectedTo() {
    assertThat(database.adapter().description())
        .startsWith(database.engine().dialect().title() + " ")
        .containsPattern("[0-9]+\\.[0-9]+")
        .contains(database.settings().location().toString());
  }

  @Test
  void findsTheSchemaUpToDateTheSecondTime() {
    SqlAdapter.migrate(database.settings());

    MigrationReport second = SqlAdapter.migrate(database.settings());

    assertThat(second.applied()).isEmpty();
    assertThat(second.before()).contains("0016");
    assertThat(second.now()).isEqualTo("0016");
  }

  @Test
  void reportsEveryVersionThatItAdds() {
    try (FreshDatabase empty = new FreshDatabase(database.engine())) {
      MigrationReport first = SqlAdapter.migrate(empty.settings());

      assertThat(first.before()).isEmpty();
      assertThat(first.applied()).hasSize(16).startsWith("0001").endsWith("0016");
    }
  }

  @Test
  void isWellWhileTheDatabaseAnswers() {
    assertThat(database.adapter().probe().name()).isEqualTo("database");
    assertThat(database.adapter().probe().trouble()).isEmpty();
  }

  @Test
  void isInTroubleWhenTheDatabaseIsGone() {
    try (FreshDatabase gone = new FreshDatabase(database.engine())) {
      SqlAdapter closed = SqlAdapter.open(gone.settings(), new SimpleMeterRegistry());
      closed.close();

      Optional<String> trouble = closed.probe().trouble();

      assertThat(trouble).contains("the database does not answer");
    }
  }

  @Test
  void showsItsConnectionsAsMetrics() {
    MeterRegistry meters = new SimpleMeterRegistry();

    try (SqlAdapter adapter = SqlAdapter.open(database.settings(), meters)) {
      adapter.probe().trouble();

      assertThat(meters.find("hikaricp.connections.active").gauges()).isNotEmpty();
      assertThat(meters.find("hikaricp.connections.acquire").timers()).isNotEmpty();
    }
  }
}
