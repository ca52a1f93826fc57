CREATE TABLE attachments (
  attachment_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  filename VARCHAR(255) NOT NULL,
  type VARCHAR(100) NOT NULL,
  size BIGINT NOT NULL,
  storage_type VARCHAR(20) NOT NULL,
  path VARCHAR(500) NOT NULL,
  bucket VARCHAR(255),
  prefix VARCHAR(255),
  endpoint VARCHAR(500),
  region VARCHAR(100),
  is_public_bucket BOOLEAN,
  multimodal_model_hash VARCHAR(255),
  properties JSON,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (attachment_id),
  CONSTRAINT attachments_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT attachments_storage_type_known CHECK (storage_type IN ('local', 's3', 'oss'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX attachments_newest ON attachments (uid, deleted_at, created_at, attachment_id);
