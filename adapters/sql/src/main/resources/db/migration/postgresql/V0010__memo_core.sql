-- Kept exactly equal to the number of live memos that carry the tag, in the transaction that changes
-- it. Nothing has to be filled in here and below: no version before this one wrote memos.
ALTER TABLE tags ADD COLUMN usage_count INTEGER NOT NULL DEFAULT 0;

-- Month * 100 + day of created_at in UTC. The flags are FALSE when surely nothing of the kind hangs on
-- the memo, so that its readers need not ask.
ALTER TABLE memos ADD COLUMN month_day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE memos ADD COLUMN has_tags BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE memos ADD COLUMN has_attachments BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE memos ADD COLUMN has_relations BOOLEAN NOT NULL DEFAULT TRUE;

CREATE INDEX memos_on_day ON memos (uid, deleted_at, month_day, created_at, memo_id);

-- Copied from the memo, for an index that finds the memos of a tag in their order.
ALTER TABLE memo_tags ADD COLUMN live BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE memo_tags ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0;

CREATE INDEX memo_tags_newest ON memo_tags (tag_id, live, created_at, memo_id);
DROP INDEX memo_tags_of_tag;

ALTER TABLE memo_relations ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

CREATE INDEX attachments_sizes ON attachments (uid, deleted_at, size);
CREATE INDEX attachments_removed ON attachments (deleted_at, attachment_id);

-- How many memos of an owner there are, by category; the key of those in none is empty. Exact, since
-- whoever changes a memo changes this too. No foreign key to categories: the empty key has none.
CREATE TABLE memo_counts (
  uid VARCHAR(191) COLLATE "C" NOT NULL,
  category_key VARCHAR(191) COLLATE "C" NOT NULL,
  live INTEGER NOT NULL,
  live_public INTEGER NOT NULL,
  trashed INTEGER NOT NULL,
  PRIMARY KEY (uid, category_key),
  CONSTRAINT memo_counts_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
);

CREATE TABLE memo_history (
  memo_id VARCHAR(191) COLLATE "C" NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL,
  written_at BIGINT NOT NULL,
  PRIMARY KEY (memo_id, version),
  CONSTRAINT memo_history_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE CASCADE
);

-- Blobs that no row points at, or none may soon. No foreign keys: those rows may not be there yet, or
-- not any more.
CREATE TABLE blob_ledger (
  path VARCHAR(500) COLLATE "C" NOT NULL,
  storage_type VARCHAR(20) COLLATE "C" NOT NULL,
  bucket VARCHAR(255) COLLATE "C",
  endpoint VARCHAR(500) COLLATE "C",
  region VARCHAR(100) COLLATE "C",
  is_public_bucket BOOLEAN,
  since BIGINT NOT NULL,
  PRIMARY KEY (path),
  CONSTRAINT blob_ledger_storage_type_known CHECK (storage_type IN ('local', 's3', 'oss'))
);

CREATE INDEX blob_ledger_oldest ON blob_ledger (since, path);
