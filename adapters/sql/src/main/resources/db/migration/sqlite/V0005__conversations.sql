CREATE TABLE ai_conversations (
  conversation_id TEXT NOT NULL CHECK (length(conversation_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  title TEXT NOT NULL CHECK (length(title) <= 255),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (conversation_id),
  CONSTRAINT ai_conversations_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) STRICT;

CREATE INDEX ai_conversations_last_changed ON ai_conversations (uid, deleted_at, updated_at, conversation_id);

CREATE TABLE ai_messages (
  message_id TEXT NOT NULL CHECK (length(message_id) <= 191),
  conversation_id TEXT NOT NULL CHECK (length(conversation_id) <= 191),
  role TEXT NOT NULL CHECK (length(role) <= 20),
  content TEXT NOT NULL,
  sources TEXT CHECK (json_valid(sources)),
  created_at INTEGER NOT NULL,
  deleted_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (message_id),
  CONSTRAINT ai_messages_conversation_id_fk FOREIGN KEY (conversation_id) REFERENCES ai_conversations (conversation_id) ON DELETE CASCADE,
  CONSTRAINT ai_messages_role_known CHECK (role IN ('user', 'assistant'))
) STRICT;

CREATE INDEX ai_messages_in_order ON ai_messages (conversation_id, deleted_at, created_at, message_id);
