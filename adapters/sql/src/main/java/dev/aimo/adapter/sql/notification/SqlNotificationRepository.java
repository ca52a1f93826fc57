package dev.aimo.adapter.sql.notification;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.notification.Notification;
import dev.aimo.domain.notification.NotificationId;
import dev.aimo.domain.notification.NotificationRepository;
import java.util.List;
import org.apache.ibatis.session.Configuration;

/** Notifications in the table {@code in_app_notifications}. */
public final class SqlNotificationRepository implements NotificationRepository {

  private static final int MOST_PER_STATEMENT = 500;

  private final SqlSessions sessions;

  public SqlNotificationRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(NotificationMapper.class);
  }

  @Override
  public void add(List<Notification> notifications) {
    NotificationMapper mapper = sessions.writing(NotificationMapper.class);
    for (int from = 0; from < notifications.size(); from += MOST_PER_STATEMENT) {
      int to = Math.min(from + MOST_PER_STATEMENT, notifications.size());
      mapper.insert(notifications.subList(from, to));
    }
  }

  @Override
  public List<Notification> findLatest(AccountId owner, int most) {
    return sessions.reading(NotificationMapper.class).findLatest(owner, most);
  }

  @Override
  public long countUnread(AccountId owner) {
    return sessions.reading(NotificationMapper.class).countUnread(owner);
  }

  /** One that is read already is left alone, since databases count such changes differently. */
  @Override
  public boolean markRead(AccountId owner, NotificationId id) {
    NotificationMapper mapper = sessions.writing(NotificationMapper.class);
    return mapper.markRead(owner, id) > 0 || mapper.exists(owner, id) > 0;
  }

  @Override
  public int markAllRead(AccountId owner) {
    return sessions.writing(NotificationMapper.class).markAllRead(owner);
  }
}
