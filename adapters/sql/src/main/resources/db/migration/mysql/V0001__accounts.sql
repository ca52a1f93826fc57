-- Instants are milliseconds since 1970 in UTC, here and in every table; deleted_at = 0 means live.
-- A key column holds the folded form of its text, up to three times as long; its live_ twin is
-- empty for deleted rows, so that a name is free again once its row is deleted.
CREATE TABLE users (
  uid VARCHAR(191) NOT NULL,
  email VARCHAR(255),
  email_key VARCHAR(765),
  live_email_key VARCHAR(765) GENERATED ALWAYS AS (CASE WHEN deleted_at = 0 THEN email_key END) STORED,
  phone VARCHAR(50),
  password VARCHAR(255) NOT NULL,
  token_version INT NOT NULL DEFAULT 0,
  nickname VARCHAR(100),
  avatar VARCHAR(500),
  status INT NOT NULL DEFAULT 1,
  sr_enabled BOOLEAN NOT NULL DEFAULT FALSE,
  sr_daily_limit INT NOT NULL DEFAULT 5,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (uid),
  CONSTRAINT users_sr_daily_limit_range CHECK (sr_daily_limit BETWEEN 1 AND 100)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE UNIQUE INDEX users_live_email_key ON users (live_email_key);

-- Failed logins of one account or one network address in the window that ends at window_end.
CREATE TABLE login_failures (
  subject VARCHAR(255) NOT NULL,
  failures INT NOT NULL,
  window_end BIGINT NOT NULL,
  PRIMARY KEY (subject)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX login_failures_window_end ON login_failures (window_end);
