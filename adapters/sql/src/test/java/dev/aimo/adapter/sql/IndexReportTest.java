package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.plan.CheckedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class IndexReportTest {

  private final FreshDatabase database;

  IndexReportTest(FreshDatabase database) {
    this.database = database;
  }

  @Test
  void findsEveryCriticalQueryServedByAnIndex() {
    IndexReport report = SqlAdapter.verifyIndexes(database.settings());

    assertThat(report.isFine()).as(report.text()).isTrue();
    assertThat(report.queries()).hasSizeGreaterThan(60);
    assertThat(report.text()).contains("ok  list of a tag\n", "served by an index");
  }

  @Test
  void leavesNothingBehind() throws SQLException {
    SqlAdapter.verifyIndexes(database.settings());

    for (String table :
        List.of(
            "users", "memos", "tags", "memo_tags", "attachments", "blob_ledger", "index_outbox")) {
      assertThat(rows(table)).as(table).isZero();
    }
  }

  @Test
  void missesAnIndexThatIsGone() {
    try (FreshDatabase lame = new FreshDatabase(database.engine())) {
      SqlAdapter.migrate(lame.settings());
      drop(lame, "memos_newest", "memos");

      IndexReport report = SqlAdapter.verifyIndexes(lame.settings());

      assertThat(report.isFine()).isFalse();
      assertThat(bad(report))
          .contains("list", "list, far behind", "ids of all memos")
          .doesNotContain("memo by id", "list of a tag", "public list");
      assertThat(report.text()).contains("BAD list\n      ", "are not served by an index");
    }
  }

  private static void drop(FreshDatabase database, String index, String table) {
    boolean isMysqlLike = database.engine().dialect().isMysqlLike();
    database.execute("DROP INDEX " + index + (isMysqlLike ? " ON " + table : ""));
  }

  private static Stream<String> bad(IndexReport report) {
    return report.queries().stream()
        .filter(query -> !query.troubles().isEmpty())
        .map(CheckedQuery::name);
  }

  private long rows(String table) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
