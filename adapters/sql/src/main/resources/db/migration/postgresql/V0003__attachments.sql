CREATE TABLE attachments (
  attachment_id VARCHAR(191) COLLATE "C" NOT NULL,
  uid VARCHAR(191) COLLATE "C" NOT NULL,
  filename VARCHAR(255) COLLATE "C" NOT NULL,
  type VARCHAR(100) COLLATE "C" NOT NULL,
  size BIGINT NOT NULL,
  storage_type VARCHAR(20) COLLATE "C" NOT NULL,
  path VARCHAR(500) COLLATE "C" NOT NULL,
  bucket VARCHAR(255) COLLATE "C",
  prefix VARCHAR(255) COLLATE "C",
  endpoint VARCHAR(500) COLLATE "C",
  region VARCHAR(100) COLLATE "C",
  is_public_bucket BOOLEAN,
  multimodal_model_hash VARCHAR(255) COLLATE "C",
  properties JSONB,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (attachment_id),
  CONSTRAINT attachments_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT attachments_storage_type_known CHECK (storage_type IN ('local', 's3', 'oss'))
);

CREATE INDEX attachments_newest ON attachments (uid, deleted_at, created_at, attachment_id);
