CREATE TABLE ai_conversations (
  conversation_id VARCHAR(191) COLLATE "C" NOT NULL,
  uid VARCHAR(191) COLLATE "C" NOT NULL,
  title VARCHAR(255) COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (conversation_id),
  CONSTRAINT ai_conversations_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
);

CREATE INDEX ai_conversations_last_changed ON ai_conversations (uid, deleted_at, updated_at, conversation_id);

CREATE TABLE ai_messages (
  message_id VARCHAR(191) COLLATE "C" NOT NULL,
  conversation_id VARCHAR(191) COLLATE "C" NOT NULL,
  role VARCHAR(20) COLLATE "C" NOT NULL,
  content TEXT NOT NULL,
  sources JSONB,
  created_at BIGINT NOT NULL,
  deleted_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (message_id),
  CONSTRAINT ai_messages_conversation_id_fk FOREIGN KEY (conversation_id) REFERENCES ai_conversations (conversation_id) ON DELETE CASCADE,
  CONSTRAINT ai_messages_role_known CHECK (role IN ('user', 'assistant'))
);

CREATE INDEX ai_messages_in_order ON ai_messages (conversation_id, deleted_at, created_at, message_id);
