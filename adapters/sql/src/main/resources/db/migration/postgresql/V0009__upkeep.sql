-- What the vector index still has to follow, in the order of outbox_id. No foreign keys: the row must
-- outlive what was deleted, so that the index hears of it.
CREATE TABLE index_outbox (
  outbox_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind VARCHAR(20) COLLATE "C" NOT NULL,
  entity_id VARCHAR(191) COLLATE "C" NOT NULL,
  uid VARCHAR(191) COLLATE "C" NOT NULL,
  operation VARCHAR(20) COLLATE "C" NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at BIGINT NOT NULL DEFAULT 0,
  last_error VARCHAR(1000) COLLATE "C",
  created_at BIGINT NOT NULL,
  CONSTRAINT index_outbox_operation_known CHECK (operation IN ('upsert', 'delete'))
);

CREATE INDEX index_outbox_due ON index_outbox (next_attempt_at, outbox_id);
CREATE INDEX index_outbox_of_entity ON index_outbox (kind, entity_id, outbox_id);

-- The ledger of data migrations; the one of the schema is kept by Flyway.
CREATE TABLE _migrations (
  name VARCHAR(191) COLLATE "C" NOT NULL,
  started_at BIGINT NOT NULL,
  finished_at BIGINT,
  status VARCHAR(20) COLLATE "C" NOT NULL,
  details JSONB,
  PRIMARY KEY (name),
  CONSTRAINT migrations_status_known CHECK (status IN ('running', 'done', 'failed'))
);
