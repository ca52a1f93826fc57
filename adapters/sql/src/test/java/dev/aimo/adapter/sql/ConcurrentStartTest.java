package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.unit.Together;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConcurrentStartTest {

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryServer")
  void letsOneOfSeveralInstancesMakeTheSchema(FreshDatabase database) throws Exception {
    SqlSettings settings = database.settings();

    List<MigrationReport> reports = Together.run(3, () -> SqlAdapter.migrate(settings));

    assertThat(reports).allSatisfy(report -> assertThat(report.now()).isEqualTo("0016"));
    assertThat(reports.stream().mapToInt(report -> report.applied().size()).sum()).isEqualTo(16);
  }
}
