-- What the search of lists looks in, in the order of its owners: reading all texts of one owner is
-- then reading on, while the memos themselves lie where they were written. live and created_at are
-- copied from the memo, so that most searches need not ask for it.
CREATE TABLE memo_texts (
  uid VARCHAR(191) NOT NULL,
  memo_id VARCHAR(191) NOT NULL,
  live BOOLEAN NOT NULL,
  created_at BIGINT NOT NULL,
  content_key MEDIUMTEXT NOT NULL,
  PRIMARY KEY (uid, memo_id),
  INDEX memo_texts_of_memo (memo_id),
  CONSTRAINT memo_texts_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO memo_texts (uid, memo_id, live, created_at, content_key)
SELECT uid, memo_id, deleted_at = 0, created_at, content_key
FROM memos;

ALTER TABLE memos DROP COLUMN content_key;
