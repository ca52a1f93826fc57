-- Whether nobody else could change the memo when the number was drawn, so that the numbers of its tasks
-- tell which came first. Of a tag or category that is deleted, they do not.
ALTER TABLE index_outbox ADD COLUMN in_turn BOOLEAN NOT NULL DEFAULT TRUE;
ALTER TABLE index_outbox ADD COLUMN has_failed BOOLEAN GENERATED ALWAYS AS (attempts > 0) STORED;

DROP INDEX index_outbox_due;
CREATE INDEX index_outbox_due ON index_outbox (kind, next_attempt_at, outbox_id);
CREATE INDEX index_outbox_of_owner ON index_outbox (kind, uid, entity_id, next_attempt_at, created_at);
CREATE INDEX index_outbox_failed ON index_outbox (has_failed, outbox_id, uid);

-- One way of making an index, and how far it is. number is the edition of the rules for words, and the
-- dimensions of vectors; the other columns are empty where they mean nothing.
CREATE TABLE index_generations (
  generation_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind VARCHAR(20) COLLATE "C" NOT NULL,
  provider VARCHAR(191) COLLATE "C" NOT NULL,
  model VARCHAR(500) COLLATE "C" NOT NULL,
  number INTEGER NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL,
  filled_to VARCHAR(191) COLLATE "C",
  since_at BIGINT NOT NULL,
  CONSTRAINT index_generations_kind_known CHECK (kind IN ('words', 'meaning')),
  CONSTRAINT index_generations_state_known CHECK (state IN ('filling', 'serving', 'retired'))
);

CREATE UNIQUE INDEX index_generations_content ON index_generations (kind, provider, model, number);

-- Who of several instances does what only one may do. The beat rises for as long as the holder lives.
CREATE TABLE leases (
  name VARCHAR(191) COLLATE "C" NOT NULL,
  holder VARCHAR(191) COLLATE "C" NOT NULL,
  beat BIGINT NOT NULL,
  PRIMARY KEY (name)
);
