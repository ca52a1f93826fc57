-- Instants are milliseconds since 1970 in UTC, here and in every table; deleted_at = 0 means live.
-- A key column holds the folded form of its text, up to three times as long; its live_ twin is
-- empty for deleted rows, so that a name is free again once its row is deleted.
CREATE TABLE users (
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  email TEXT CHECK (length(email) <= 255),
  email_key TEXT CHECK (length(email_key) <= 765),
  live_email_key TEXT GENERATED ALWAYS AS (CASE WHEN deleted_at = 0 THEN email_key END) STORED,
  phone TEXT CHECK (length(phone) <= 50),
  password TEXT NOT NULL CHECK (length(password) <= 255),
  token_version INTEGER NOT NULL DEFAULT 0,
  nickname TEXT CHECK (length(nickname) <= 100),
  avatar TEXT CHECK (length(avatar) <= 500),
  status INTEGER NOT NULL DEFAULT 1,
  sr_enabled INTEGER NOT NULL DEFAULT 0 CHECK (sr_enabled IN (0, 1)),
  sr_daily_limit INTEGER NOT NULL DEFAULT 5,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (uid),
  CONSTRAINT users_sr_daily_limit_range CHECK (sr_daily_limit BETWEEN 1 AND 100)
) STRICT;

CREATE UNIQUE INDEX users_live_email_key ON users (live_email_key);

-- Failed logins of one account or one network address in the window that ends at window_end.
CREATE TABLE login_failures (
  subject TEXT NOT NULL CHECK (length(subject) <= 255),
  failures INTEGER NOT NULL,
  window_end INTEGER NOT NULL,
  PRIMARY KEY (subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX login_failures_window_end ON login_failures (window_end);
