CREATE TABLE ai_conversations (
  conversation_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  title VARCHAR(255) NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (conversation_id),
  CONSTRAINT ai_conversations_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ai_conversations_last_changed ON ai_conversations (uid, deleted_at, updated_at, conversation_id);

CREATE TABLE ai_messages (
  message_id VARCHAR(191) NOT NULL,
  conversation_id VARCHAR(191) NOT NULL,
  role VARCHAR(20) NOT NULL,
  content MEDIUMTEXT NOT NULL,
  sources JSON,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (message_id),
  CONSTRAINT ai_messages_conversation_id_fk FOREIGN KEY (conversation_id) REFERENCES ai_conversations (conversation_id) ON DELETE CASCADE,
  CONSTRAINT ai_messages_role_known CHECK (role IN ('user', 'assistant'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX ai_messages_in_order ON ai_messages (conversation_id, deleted_at, created_at, message_id);
