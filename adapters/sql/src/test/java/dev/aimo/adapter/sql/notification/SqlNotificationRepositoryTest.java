package dev.aimo.adapter.sql.notification;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.notification.NotificationRepository;
import dev.aimo.domain.notification.NotificationRepositoryContract;
import dev.aimo.domain.unit.Ports;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class SqlNotificationRepositoryTest extends NotificationRepositoryContract {

  private final FreshDatabase database;

  SqlNotificationRepositoryTest(FreshDatabase database) {
    this.database = database;
  }

  @Override
  protected Ports ports() {
    return database.ports();
  }

  @Override
  protected NotificationRepository notifications() {
    return database.adapter().notifications();
  }
}
