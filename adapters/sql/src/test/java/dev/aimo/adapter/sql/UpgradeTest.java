package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.dialect.DriverSetup.Purpose;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database of the release before, with something in it. */
final class UpgradeTest {

  private static final AccountId OWNER = new AccountId("u1");
  private static final CategoryId CATEGORY = new CategoryId("c1");

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
  void keepsAccountsAndCategoriesAndTakesMemosThen(FreshDatabase database) {
    migrateTo("0009", database);
    database.execute(
        "INSERT INTO users (uid, email, email_key, password, created_at, updated_at)"
            + " VALUES ('u1', 'Old@example.org', 'old@example.org', 'x', 1, 2)");
    database.execute(
        "INSERT INTO categories (category_id, uid, name, name_key, created_at, updated_at)"
            + " VALUES ('c1', 'u1', 'Früher', 'früher', 3, 4)");

    MigrationReport report = SqlAdapter.migrate(database.settings());

    assertThat(report.before()).contains("0009");
    assertThat(report.applied())
        .containsExactly("0010", "0011", "0012", "0013", "0014", "0015", "0016");
    Ports ports = database.ports();
    assertThat(ports.unit().read(() -> ports.accounts().find(OWNER))).isPresent();
    List<Category> categories = ports.unit().read(() -> ports.categories().findAll(OWNER));
    assertThat(categories).extracting(Category::id).containsExactly(CATEGORY);
    Memo memo = SampleMemos.memo(OWNER, "new").in(Optional.of(CATEGORY));
    Desk desk = new Desk(ports);
    desk.add(memo, SampleMemos.tags(desk.tag(OWNER, "new")));
    assertThat(desk.sheet(memo).tags()).hasSize(1);
  }

  private static void migrateTo(String version, FreshDatabase database) {
    var driver = database.settings().driver();
    var properties = driver.properties(Purpose.MIGRATE);
    Flyway.configure()
        .dataSource(
            driver.url(),
            properties.getProperty("user", ""),
            properties.getProperty("password", ""))
        .jdbcProperties(
            properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty)))
        .locations("classpath:" + database.engine().dialect().migrations())
        .target(version)
        .load()
        .migrate();
  }
}
