CREATE TABLE attachments (
  attachment_id TEXT NOT NULL CHECK (length(attachment_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  filename TEXT NOT NULL CHECK (length(filename) <= 255),
  type TEXT NOT NULL CHECK (length(type) <= 100),
  size INTEGER NOT NULL,
  storage_type TEXT NOT NULL CHECK (length(storage_type) <= 20),
  path TEXT NOT NULL CHECK (length(path) <= 500),
  bucket TEXT CHECK (length(bucket) <= 255),
  prefix TEXT CHECK (length(prefix) <= 255),
  endpoint TEXT CHECK (length(endpoint) <= 500),
  region TEXT CHECK (length(region) <= 100),
  is_public_bucket INTEGER CHECK (is_public_bucket IN (0, 1)),
  multimodal_model_hash TEXT CHECK (length(multimodal_model_hash) <= 255),
  properties TEXT CHECK (json_valid(properties)),
  created_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (attachment_id),
  CONSTRAINT attachments_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT attachments_storage_type_known CHECK (storage_type IN ('local', 's3', 'oss'))
) STRICT;

CREATE INDEX attachments_newest ON attachments (uid, deleted_at, created_at, attachment_id);
