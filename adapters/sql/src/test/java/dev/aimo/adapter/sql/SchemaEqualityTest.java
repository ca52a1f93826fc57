package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.SortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaEqualityTest {

  private static final String USERS_OF_THE_SCHEMA = "users primary key [uid]";

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
  void findsTheSchemaOfSqliteOnEveryEngine(FreshDatabase database) throws SQLException {
    try (FreshDatabase sqlite = new FreshDatabase(TestDatabase.SQLITE)) {
      SortedSet<String> expected = migrated(sqlite);

      assertThat(expected).contains(USERS_OF_THE_SCHEMA);

      assertThat(migrated(database)).containsExactlyElementsOf(expected);
    }
  }

  private static SortedSet<String> migrated(FreshDatabase database) throws SQLException {
    SqlAdapter.migrate(database.settings());
    return SchemaModel.of(database);
  }
}
