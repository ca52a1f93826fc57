package dev.aimo.adapter.sql.notification;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.notification.Notification;
import dev.aimo.domain.notification.NotificationId;
import java.util.List;
import org.apache.ibatis.annotations.Param;

interface NotificationMapper {

  int insert(@Param("notifications") List<Notification> notifications);

  List<Notification> findLatest(@Param("owner") AccountId owner, @Param("most") int most);

  long countUnread(@Param("owner") AccountId owner);

  /** How many rows there are with this id: none, or one. */
  int exists(@Param("owner") AccountId owner, @Param("id") NotificationId id);

  int markRead(@Param("owner") AccountId owner, @Param("id") NotificationId id);

  int markAllRead(@Param("owner") AccountId owner);
}
