CREATE TABLE daily_recommendations (
  recommendation_id TEXT NOT NULL CHECK (length(recommendation_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  date TEXT NOT NULL CHECK (length(date) <= 10),
  memo_ids TEXT NOT NULL CHECK (json_valid(memo_ids)),
  created_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (recommendation_id),
  CONSTRAINT daily_recommendations_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) STRICT;

-- Deleted rows count too, on purpose: recommending for a day again revives the row that is there.
CREATE UNIQUE INDEX daily_recommendations_day ON daily_recommendations (uid, date);

-- Rules carried over from an older installation may name an hour that no day has, and so were never
-- due. They come in switched off, at the nearest hour.
CREATE TABLE push_rules (
  id TEXT NOT NULL CHECK (length(id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  name TEXT NOT NULL CHECK (length(name) <= 255),
  push_time INTEGER NOT NULL,
  content_type TEXT NOT NULL CHECK (length(content_type) <= 50),
  channels TEXT CHECK (json_valid(channels)),
  enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT push_rules_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT push_rules_push_time_range CHECK (push_time BETWEEN 0 AND 23)
) STRICT;

CREATE INDEX push_rules_newest ON push_rules (uid, deleted_at, created_at, id);
CREATE INDEX push_rules_due ON push_rules (push_time, enabled, deleted_at);

-- A notification outlives the memo it is about.
CREATE TABLE in_app_notifications (
  notification_id TEXT NOT NULL CHECK (length(notification_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  type TEXT NOT NULL CHECK (length(type) <= 50),
  title TEXT NOT NULL CHECK (length(title) <= 255),
  body TEXT NOT NULL,
  memo_id TEXT CHECK (length(memo_id) <= 191),
  is_read INTEGER NOT NULL DEFAULT 0 CHECK (is_read IN (0, 1)),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (notification_id),
  CONSTRAINT in_app_notifications_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT in_app_notifications_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE SET NULL
) STRICT;

CREATE INDEX in_app_notifications_newest ON in_app_notifications (uid, created_at, notification_id);
CREATE INDEX in_app_notifications_unread ON in_app_notifications (uid, is_read, created_at, notification_id);
CREATE INDEX in_app_notifications_of_memo ON in_app_notifications (memo_id);
