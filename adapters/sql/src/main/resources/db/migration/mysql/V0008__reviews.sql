CREATE TABLE review_profiles (
  profile_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  name VARCHAR(255) NOT NULL,
  scope VARCHAR(20) NOT NULL DEFAULT 'all',
  filter_rules JSON,
  recent_days INT,
  question_count INT NOT NULL DEFAULT 10,
  user_model_id VARCHAR(191),
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (profile_id),
  CONSTRAINT review_profiles_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT review_profiles_user_model_id_fk FOREIGN KEY (user_model_id) REFERENCES user_models (id) ON DELETE SET NULL,
  CONSTRAINT review_profiles_scope_known CHECK (scope IN ('all', 'category', 'tag', 'recent'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX review_profiles_newest ON review_profiles (uid, created_at, profile_id);
CREATE INDEX review_profiles_of_model ON review_profiles (user_model_id);

-- What was reviewed stays on record when its profile, or a memo, is deleted for good.
CREATE TABLE review_sessions (
  session_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  profile_id VARCHAR(191),
  scope VARCHAR(20) NOT NULL DEFAULT 'all',
  scope_value VARCHAR(255),
  status VARCHAR(20) NOT NULL DEFAULT 'active',
  score INT,
  created_at BIGINT NOT NULL,
  completed_at BIGINT,
  PRIMARY KEY (session_id),
  CONSTRAINT review_sessions_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT review_sessions_profile_id_fk FOREIGN KEY (profile_id) REFERENCES review_profiles (profile_id) ON DELETE SET NULL,
  CONSTRAINT review_sessions_scope_known CHECK (scope IN ('all', 'category', 'tag', 'recent')),
  CONSTRAINT review_sessions_status_known CHECK (status IN ('active', 'completed', 'abandoned'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX review_sessions_newest ON review_sessions (uid, created_at, session_id);
CREATE INDEX review_sessions_of_profile ON review_sessions (profile_id);

CREATE TABLE review_items (
  item_id VARCHAR(191) NOT NULL,
  session_id VARCHAR(191) NOT NULL,
  memo_id VARCHAR(191),
  question MEDIUMTEXT NOT NULL,
  user_answer MEDIUMTEXT,
  ai_feedback MEDIUMTEXT,
  mastery VARCHAR(20),
  item_order INT NOT NULL DEFAULT 0,
  PRIMARY KEY (item_id),
  CONSTRAINT review_items_session_id_fk FOREIGN KEY (session_id) REFERENCES review_sessions (session_id) ON DELETE CASCADE,
  CONSTRAINT review_items_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE SET NULL,
  CONSTRAINT review_items_mastery_known CHECK (mastery IN ('remembered', 'fuzzy', 'forgot'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX review_items_in_order ON review_items (session_id, item_order, item_id);
CREATE INDEX review_items_of_memo ON review_items (memo_id);

CREATE TABLE spaced_repetition_cards (
  card_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  memo_id VARCHAR(191) NOT NULL,
  ease_factor DOUBLE NOT NULL DEFAULT 2.5,
  interval_days INT NOT NULL DEFAULT 1,
  repetitions INT NOT NULL DEFAULT 0,
  lapse_count INT NOT NULL DEFAULT 0,
  next_review_at BIGINT NOT NULL,
  last_review_at BIGINT,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (card_id),
  CONSTRAINT spaced_repetition_cards_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT spaced_repetition_cards_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE UNIQUE INDEX spaced_repetition_cards_memo ON spaced_repetition_cards (uid, memo_id);
CREATE INDEX spaced_repetition_cards_due ON spaced_repetition_cards (uid, next_review_at, card_id);
CREATE INDEX spaced_repetition_cards_of_memo ON spaced_repetition_cards (memo_id);

CREATE TABLE spaced_repetition_rules (
  rule_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  mode VARCHAR(20) NOT NULL,
  filter_type VARCHAR(20) NOT NULL,
  filter_value VARCHAR(255) NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (rule_id),
  CONSTRAINT spaced_repetition_rules_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT spaced_repetition_rules_mode_known CHECK (mode IN ('include', 'exclude')),
  CONSTRAINT spaced_repetition_rules_filter_type_known CHECK (filter_type IN ('category', 'tag', 'recent_days', 'date_range'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX spaced_repetition_rules_newest ON spaced_repetition_rules (uid, created_at, rule_id);
