package dev.aimo.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.dialect.Dialect;
import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.LoginFailures;
import dev.aimo.domain.account.LoginSubject;
import dev.aimo.domain.account.SampleAccounts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MySQL and MariaDB each reached as if they were the other. */
final class MariaDbUnderAnotherNameTest {

  static Stream<FreshDatabase> mysqlLike() {
    return FreshDatabase.onEveryServer()
        .filter(database -> database.engine().dialect().isMysqlLike());
  }

  @ParameterizedTest
  @MethodSource("mysqlLike")
  void isRecognisedByWhatTheServerSays(FreshDatabase database) {
    try (SqlAdapter adapter = openAsTheOther(database)) {
      assertThat(adapter.description()).startsWith(database.engine().dialect().title() + " ");
    }
  }

  @ParameterizedTest
  @MethodSource("mysqlLike")
  void storesAsEver(FreshDatabase database) {
    Account account = SampleAccounts.account();
    LoginSubject subject = LoginSubject.ofAccount(account.id());

    try (SqlAdapter adapter = openAsTheOther(database)) {
      LoginFailures failures =
          adapter
              .unitOfWork()
              .write(() -> {
                adapter.accounts().add(account);
                adapter
                    .loginFailures()
                    .add(subject, SampleAccounts.NOON, SampleAccounts.NOON.plusSeconds(9));
                return adapter
                    .loginFailures()
                    .add(subject, SampleAccounts.NOON, SampleAccounts.NOON.plusSeconds(9));
              });
      Optional<Account> found =
          adapter.unitOfWork().write(() -> adapter.accounts().findForChange(account.id()));

      assertThat(failures.count()).isEqualTo(2);
      assertThat(found).contains(account);
    }
  }

  private static SqlAdapter openAsTheOther(FreshDatabase database) {
    SqlSettings settings = database.settings();
    Location.OnServer on = (Location.OnServer) settings.location();
    Dialect other = settings.dialect() == Dialect.MARIADB ? Dialect.MYSQL : Dialect.MARIADB;
    Location.OnServer plain =
        new Location.OnServer(on.address(), on.database(), on.user(), on.password(), Map.of());
    return SqlAdapter.open(
        new SqlSettings(other, plain, settings.pool()), new SimpleMeterRegistry());
  }
}
