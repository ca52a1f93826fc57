-- Kept exactly equal to the number of live memos that carry the tag, in the transaction that changes
-- it. Nothing has to be filled in here and below: no version before this one wrote memos.
ALTER TABLE tags ADD COLUMN usage_count INTEGER NOT NULL DEFAULT 0;

-- Month * 100 + day of created_at in UTC. The flags are FALSE when surely nothing of the kind hangs on
-- the memo, so that its readers need not ask.
ALTER TABLE memos ADD COLUMN month_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE memos ADD COLUMN has_tags INTEGER NOT NULL DEFAULT 1 CHECK (has_tags IN (0, 1));
ALTER TABLE memos ADD COLUMN has_attachments INTEGER NOT NULL DEFAULT 1 CHECK (has_attachments IN (0, 1));
ALTER TABLE memos ADD COLUMN has_relations INTEGER NOT NULL DEFAULT 1 CHECK (has_relations IN (0, 1));

CREATE INDEX memos_on_day ON memos (uid, deleted_at, month_day, created_at, memo_id);

-- Copied from the memo, for an index that finds the memos of a tag in their order.
ALTER TABLE memo_tags ADD COLUMN live INTEGER NOT NULL DEFAULT 1 CHECK (live IN (0, 1));
ALTER TABLE memo_tags ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;

CREATE INDEX memo_tags_newest ON memo_tags (tag_id, live, created_at, memo_id);
DROP INDEX memo_tags_of_tag;

ALTER TABLE memo_relations ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

CREATE INDEX attachments_sizes ON attachments (uid, deleted_at, size);
CREATE INDEX attachments_removed ON attachments (deleted_at, attachment_id);

-- How many memos of an owner there are, by category; the key of those in none is empty. Exact, since
-- whoever changes a memo changes this too. No foreign key to categories: the empty key has none.
CREATE TABLE memo_counts (
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  category_key TEXT NOT NULL CHECK (length(category_key) <= 191),
  live INTEGER NOT NULL,
  live_public INTEGER NOT NULL,
  trashed INTEGER NOT NULL,
  PRIMARY KEY (uid, category_key),
  CONSTRAINT memo_counts_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE memo_history (
  memo_id TEXT NOT NULL CHECK (length(memo_id) <= 191),
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  written_at INTEGER NOT NULL,
  PRIMARY KEY (memo_id, version),
  CONSTRAINT memo_history_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE CASCADE
) STRICT;

-- Blobs that no row points at, or none may soon. No foreign keys: those rows may not be there yet, or
-- not any more.
CREATE TABLE blob_ledger (
  path TEXT NOT NULL CHECK (length(path) <= 500),
  storage_type TEXT NOT NULL CHECK (length(storage_type) <= 20),
  bucket TEXT CHECK (length(bucket) <= 255),
  endpoint TEXT CHECK (length(endpoint) <= 500),
  region TEXT CHECK (length(region) <= 100),
  is_public_bucket INTEGER CHECK (is_public_bucket IN (0, 1)),
  since INTEGER NOT NULL,
  PRIMARY KEY (path),
  CONSTRAINT blob_ledger_storage_type_known CHECK (storage_type IN ('local', 's3', 'oss'))
) STRICT;

CREATE INDEX blob_ledger_oldest ON blob_ledger (since, path);
