CREATE TABLE categories (
  category_id TEXT NOT NULL CHECK (length(category_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  name TEXT NOT NULL CHECK (length(name) <= 100),
  name_key TEXT NOT NULL CHECK (length(name_key) <= 300),
  live_name_key TEXT GENERATED ALWAYS AS (CASE WHEN deleted_at = 0 THEN name_key END) STORED,
  color TEXT CHECK (length(color) <= 20),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (category_id),
  CONSTRAINT categories_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX categories_live_name_key ON categories (uid, live_name_key);

-- How often a tag is used is counted from memo_tags and the memos that are live, never stored.
CREATE TABLE tags (
  tag_id TEXT NOT NULL CHECK (length(tag_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  name TEXT NOT NULL CHECK (length(name) <= 100),
  name_key TEXT NOT NULL CHECK (length(name_key) <= 300),
  live_name_key TEXT GENERATED ALWAYS AS (CASE WHEN deleted_at = 0 THEN name_key END) STORED,
  color TEXT CHECK (length(color) <= 20),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (tag_id),
  CONSTRAINT tags_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX tags_live_name_key ON tags (uid, live_name_key);
