-- Whether nobody else could change the memo when the number was drawn, so that the numbers of its tasks
-- tell which came first. Of a tag or category that is deleted, they do not.
ALTER TABLE index_outbox ADD COLUMN in_turn INTEGER NOT NULL DEFAULT 1 CHECK (in_turn IN (0, 1));
ALTER TABLE index_outbox ADD COLUMN has_failed INTEGER GENERATED ALWAYS AS (attempts > 0) VIRTUAL;

DROP INDEX index_outbox_due;
CREATE INDEX index_outbox_due ON index_outbox (kind, next_attempt_at, outbox_id);
CREATE INDEX index_outbox_of_owner ON index_outbox (kind, uid, entity_id, next_attempt_at, created_at);
CREATE INDEX index_outbox_failed ON index_outbox (has_failed, outbox_id, uid) WHERE has_failed = TRUE;

-- One way of making an index, and how far it is. number is the edition of the rules for words, and the
-- dimensions of vectors; the other columns are empty where they mean nothing.
CREATE TABLE index_generations (
  generation_id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (length(kind) <= 20),
  provider TEXT NOT NULL CHECK (length(provider) <= 191),
  model TEXT NOT NULL CHECK (length(model) <= 500),
  number INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (length(state) <= 20),
  filled_to TEXT CHECK (length(filled_to) <= 191),
  since_at INTEGER NOT NULL,
  CONSTRAINT index_generations_kind_known CHECK (kind IN ('words', 'meaning')),
  CONSTRAINT index_generations_state_known CHECK (state IN ('filling', 'serving', 'retired'))
) STRICT;

CREATE UNIQUE INDEX index_generations_content ON index_generations (kind, provider, model, number);

-- Who of several instances does what only one may do. The beat rises for as long as the holder lives.
CREATE TABLE leases (
  name TEXT NOT NULL CHECK (length(name) <= 191),
  holder TEXT NOT NULL CHECK (length(holder) <= 191),
  beat INTEGER NOT NULL,
  PRIMARY KEY (name)
) STRICT, WITHOUT ROWID;
