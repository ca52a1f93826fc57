-- Pictures are a third thing that an index is made of. SQLite can not change a condition, so the table is made
-- anew. Numbers go on where they were: one that was given once is never given again.
CREATE TABLE index_generations_with_pictures (
  generation_id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (length(kind) <= 20),
  provider TEXT NOT NULL CHECK (length(provider) <= 191),
  model TEXT NOT NULL CHECK (length(model) <= 500),
  number INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (length(state) <= 20),
  filled_to TEXT CHECK (length(filled_to) <= 191),
  since_at INTEGER NOT NULL,
  CONSTRAINT index_generations_kind_known CHECK (kind IN ('words', 'meaning', 'pictures')),
  CONSTRAINT index_generations_state_known CHECK (state IN ('filling', 'serving', 'retired'))
) STRICT;

INSERT INTO index_generations_with_pictures
  (generation_id, kind, provider, model, number, state, filled_to, since_at)
SELECT generation_id, kind, provider, model, number, state, filled_to, since_at
FROM index_generations;

INSERT INTO sqlite_sequence (name, seq)
SELECT 'index_generations_with_pictures', seq
FROM sqlite_sequence
WHERE name = 'index_generations'
  AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'index_generations_with_pictures');

UPDATE sqlite_sequence
SET seq = COALESCE((SELECT former.seq FROM sqlite_sequence former WHERE former.name = 'index_generations'), seq)
WHERE name = 'index_generations_with_pictures';

DROP TABLE index_generations;
ALTER TABLE index_generations_with_pictures RENAME TO index_generations;

CREATE UNIQUE INDEX index_generations_content ON index_generations (kind, provider, model, number);
