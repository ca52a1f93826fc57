-- What the vector index still has to follow, in the order of outbox_id. No foreign keys: the row must
-- outlive what was deleted, so that the index hears of it.
CREATE TABLE index_outbox (
  outbox_id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (length(kind) <= 20),
  entity_id TEXT NOT NULL CHECK (length(entity_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  operation TEXT NOT NULL CHECK (length(operation) <= 20),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER NOT NULL DEFAULT 0,
  last_error TEXT CHECK (length(last_error) <= 1000),
  created_at INTEGER NOT NULL,
  CONSTRAINT index_outbox_operation_known CHECK (operation IN ('upsert', 'delete'))
) STRICT;

CREATE INDEX index_outbox_due ON index_outbox (next_attempt_at, outbox_id);
CREATE INDEX index_outbox_of_entity ON index_outbox (kind, entity_id, outbox_id);

-- The ledger of data migrations; the one of the schema is kept by Flyway.
CREATE TABLE _migrations (
  name TEXT NOT NULL CHECK (length(name) <= 191),
  started_at INTEGER NOT NULL,
  finished_at INTEGER,
  status TEXT NOT NULL CHECK (length(status) <= 20),
  details TEXT CHECK (json_valid(details)),
  PRIMARY KEY (name),
  CONSTRAINT migrations_status_known CHECK (status IN ('running', 'done', 'failed'))
) STRICT;
