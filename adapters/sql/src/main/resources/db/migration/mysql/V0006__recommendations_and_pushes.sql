CREATE TABLE daily_recommendations (
  recommendation_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  date VARCHAR(10) NOT NULL,
  memo_ids JSON NOT NULL,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (recommendation_id),
  CONSTRAINT daily_recommendations_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Deleted rows count too, on purpose: recommending for a day again revives the row that is there.
CREATE UNIQUE INDEX daily_recommendations_day ON daily_recommendations (uid, date);

-- Rules carried over from an older installation may name an hour that no day has, and so were never
-- due. They come in switched off, at the nearest hour.
CREATE TABLE push_rules (
  id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  name VARCHAR(255) NOT NULL,
  push_time INT NOT NULL,
  content_type VARCHAR(50) NOT NULL,
  channels JSON,
  enabled BOOLEAN NOT NULL DEFAULT TRUE,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT push_rules_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT push_rules_push_time_range CHECK (push_time BETWEEN 0 AND 23)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX push_rules_newest ON push_rules (uid, deleted_at, created_at, id);
CREATE INDEX push_rules_due ON push_rules (push_time, enabled, deleted_at);

-- A notification outlives the memo it is about.
CREATE TABLE in_app_notifications (
  notification_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  type VARCHAR(50) NOT NULL,
  title VARCHAR(255) NOT NULL,
  body MEDIUMTEXT NOT NULL,
  memo_id VARCHAR(191),
  is_read BOOLEAN NOT NULL DEFAULT FALSE,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (notification_id),
  CONSTRAINT in_app_notifications_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT in_app_notifications_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX in_app_notifications_newest ON in_app_notifications (uid, created_at, notification_id);
CREATE INDEX in_app_notifications_unread ON in_app_notifications (uid, is_read, created_at, notification_id);
CREATE INDEX in_app_notifications_of_memo ON in_app_notifications (memo_id);
