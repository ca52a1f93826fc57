package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.SortedSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SchemaEqualityTest {

  private static final String USERS_OF_THE_SCHEMA = "users primary key [uid]";
  private static final String[] DETAILS_OF_THE_SCHEMA = {
    "attachments.size long  not null ",
    "attachments.is_public_bucket boolean  null ",
    "attachments.properties json  null ",
    "users.status integer  not null default 1",
    "check attachments_storage_type_known: storage_type in ('local','s3','oss')",
    "check push_rules_push_time_range: push_time between 0 and 23"
  };

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
  void findsTheSchemaOfSqliteOnEveryEngine(FreshDatabase database) throws SQLException {
    try (FreshDatabase sqlite = new FreshDatabase(TestDatabase.SQLITE)) {
      SqlAdapter.migrate(sqlite.settings());
      SortedSet<String> expected = SchemaModel.coarse(sqlite);

      assertThat(expected).contains(USERS_OF_THE_SCHEMA);

      SqlAdapter.migrate(database.settings());
      assertThat(SchemaModel.coarse(database)).containsExactlyElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryServer")
  void findsTheSameTypesOnEveryServer(FreshDatabase database) throws SQLException {
    TestDatabase first = TestDatabase.reachableServers().getFirst();
    try (FreshDatabase other = new FreshDatabase(first)) {
      SqlAdapter.migrate(other.settings());
      SortedSet<String> expected = SchemaModel.fine(other);

      assertThat(expected).contains(DETAILS_OF_THE_SCHEMA);

      SqlAdapter.migrate(database.settings());
      assertThat(SchemaModel.fine(database)).containsExactlyElementsOf(expected);
    }
  }
}
