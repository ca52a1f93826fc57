CREATE TABLE categories (
  category_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(300) NOT NULL,
  live_name_key VARCHAR(300) GENERATED ALWAYS AS (CASE WHEN deleted_at = 0 THEN name_key END) STORED,
  color VARCHAR(20),
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (category_id),
  CONSTRAINT categories_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE UNIQUE INDEX categories_live_name_key ON categories (uid, live_name_key);

-- How often a tag is used is counted from memo_tags and the memos that are live, never stored.
CREATE TABLE tags (
  tag_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(300) NOT NULL,
  live_name_key VARCHAR(300) GENERATED ALWAYS AS (CASE WHEN deleted_at = 0 THEN name_key END) STORED,
  color VARCHAR(20),
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (tag_id),
  CONSTRAINT tags_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE UNIQUE INDEX tags_live_name_key ON tags (uid, live_name_key);
