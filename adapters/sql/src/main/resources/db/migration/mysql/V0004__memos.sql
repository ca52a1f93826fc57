-- A memo outlives its category. The index by category begins with it, and not with the owner, because
-- the foreign key needs one that does. content_key is the content as the domain folds it, which the
-- search of the list looks in: the engines would fold letters each in its own way.
CREATE TABLE memos (
  memo_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  category_id VARCHAR(191),
  content MEDIUMTEXT NOT NULL,
  content_key MEDIUMTEXT NOT NULL,
  type VARCHAR(50) NOT NULL DEFAULT 'text',
  source VARCHAR(500),
  is_public BOOLEAN NOT NULL DEFAULT FALSE,
  version INT NOT NULL DEFAULT 0,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (memo_id),
  CONSTRAINT memos_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT memos_category_id_fk FOREIGN KEY (category_id) REFERENCES categories (category_id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX memos_newest ON memos (uid, deleted_at, created_at, memo_id);
CREATE INDEX memos_last_changed ON memos (uid, deleted_at, updated_at, memo_id);
CREATE INDEX memos_in_category ON memos (category_id, uid, deleted_at, created_at, memo_id);
CREATE INDEX memos_public ON memos (uid, is_public, deleted_at, created_at, memo_id);

-- Deleting a tag or a memo for good takes its links along, in this table and the next two.
CREATE TABLE memo_tags (
  memo_id VARCHAR(191) NOT NULL,
  tag_id VARCHAR(191) NOT NULL,
  position INT NOT NULL,
  PRIMARY KEY (memo_id, tag_id),
  CONSTRAINT memo_tags_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE CASCADE,
  CONSTRAINT memo_tags_tag_id_fk FOREIGN KEY (tag_id) REFERENCES tags (tag_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX memo_tags_of_tag ON memo_tags (tag_id, memo_id);

CREATE TABLE memo_attachments (
  memo_id VARCHAR(191) NOT NULL,
  attachment_id VARCHAR(191) NOT NULL,
  position INT NOT NULL,
  PRIMARY KEY (memo_id, attachment_id),
  CONSTRAINT memo_attachments_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE CASCADE,
  CONSTRAINT memo_attachments_attachment_id_fk FOREIGN KEY (attachment_id) REFERENCES attachments (attachment_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX memo_attachments_of_attachment ON memo_attachments (attachment_id, memo_id);

CREATE TABLE memo_relations (
  relation_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  source_memo_id VARCHAR(191) NOT NULL,
  target_memo_id VARCHAR(191) NOT NULL,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (relation_id),
  CONSTRAINT memo_relations_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT memo_relations_source_memo_id_fk FOREIGN KEY (source_memo_id) REFERENCES memos (memo_id) ON DELETE CASCADE,
  CONSTRAINT memo_relations_target_memo_id_fk FOREIGN KEY (target_memo_id) REFERENCES memos (memo_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Deleted rows count too, on purpose: relating two memos again revives the row that is there.
CREATE UNIQUE INDEX memo_relations_pair ON memo_relations (source_memo_id, target_memo_id);
CREATE INDEX memo_relations_of_target ON memo_relations (target_memo_id, deleted_at, source_memo_id);
CREATE INDEX memo_relations_of_owner ON memo_relations (uid, deleted_at, created_at, relation_id);
