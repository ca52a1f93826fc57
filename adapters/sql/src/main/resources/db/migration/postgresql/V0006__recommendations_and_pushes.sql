CREATE TABLE daily_recommendations (
  recommendation_id VARCHAR(191) COLLATE "C" NOT NULL,
  uid VARCHAR(191) COLLATE "C" NOT NULL,
  date VARCHAR(10) COLLATE "C" NOT NULL,
  memo_ids JSONB NOT NULL,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (recommendation_id),
  CONSTRAINT daily_recommendations_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
);

-- Deleted rows count too, on purpose: recommending for a day again revives the row that is there.
CREATE UNIQUE INDEX daily_recommendations_day ON daily_recommendations (uid, date);

-- Rules carried over from an older installation may name an hour that no day has, and so were never
-- due. They come in switched off, at the nearest hour.
CREATE TABLE push_rules (
  id VARCHAR(191) COLLATE "C" NOT NULL,
  uid VARCHAR(191) COLLATE "C" NOT NULL,
  name VARCHAR(255) COLLATE "C" NOT NULL,
  push_time INTEGER NOT NULL,
  content_type VARCHAR(50) COLLATE "C" NOT NULL,
  channels JSONB,
  enabled BOOLEAN NOT NULL DEFAULT TRUE,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT push_rules_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT push_rules_push_time_range CHECK (push_time BETWEEN 0 AND 23)
);

CREATE INDEX push_rules_newest ON push_rules (uid, deleted_at, created_at, id);
CREATE INDEX push_rules_due ON push_rules (push_time, enabled, deleted_at);

-- A notification outlives the memo it is about.
CREATE TABLE in_app_notifications (
  notification_id VARCHAR(191) COLLATE "C" NOT NULL,
  uid VARCHAR(191) COLLATE "C" NOT NULL,
  type VARCHAR(50) COLLATE "C" NOT NULL,
  title VARCHAR(255) COLLATE "C" NOT NULL,
  body TEXT NOT NULL,
  memo_id VARCHAR(191) COLLATE "C",
  is_read BOOLEAN NOT NULL DEFAULT FALSE,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (notification_id),
  CONSTRAINT in_app_notifications_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT in_app_notifications_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE SET NULL
);

CREATE INDEX in_app_notifications_newest ON in_app_notifications (uid, created_at, notification_id);
CREATE INDEX in_app_notifications_unread ON in_app_notifications (uid, is_read, created_at, notification_id);
CREATE INDEX in_app_notifications_of_memo ON in_app_notifications (memo_id);
