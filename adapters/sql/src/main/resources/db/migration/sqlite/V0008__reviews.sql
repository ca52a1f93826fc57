CREATE TABLE review_profiles (
  profile_id TEXT NOT NULL CHECK (length(profile_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  name TEXT NOT NULL CHECK (length(name) <= 255),
  scope TEXT NOT NULL DEFAULT 'all' CHECK (length(scope) <= 20),
  filter_rules TEXT CHECK (json_valid(filter_rules)),
  recent_days INTEGER,
  question_count INTEGER NOT NULL DEFAULT 10,
  user_model_id TEXT CHECK (length(user_model_id) <= 191),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (profile_id),
  CONSTRAINT review_profiles_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT review_profiles_user_model_id_fk FOREIGN KEY (user_model_id) REFERENCES user_models (id) ON DELETE SET NULL,
  CONSTRAINT review_profiles_scope_known CHECK (scope IN ('all', 'category', 'tag', 'recent'))
) STRICT;

CREATE INDEX review_profiles_newest ON review_profiles (uid, created_at, profile_id);
CREATE INDEX review_profiles_of_model ON review_profiles (user_model_id);

-- What was reviewed stays on record when its profile, or a memo, is deleted for good.
CREATE TABLE review_sessions (
  session_id TEXT NOT NULL CHECK (length(session_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  profile_id TEXT CHECK (length(profile_id) <= 191),
  scope TEXT NOT NULL DEFAULT 'all' CHECK (length(scope) <= 20),
  scope_value TEXT CHECK (length(scope_value) <= 255),
  status TEXT NOT NULL DEFAULT 'active' CHECK (length(status) <= 20),
  score INTEGER,
  created_at INTEGER NOT NULL,
  completed_at INTEGER,
  PRIMARY KEY (session_id),
  CONSTRAINT review_sessions_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT review_sessions_profile_id_fk FOREIGN KEY (profile_id) REFERENCES review_profiles (profile_id) ON DELETE SET NULL,
  CONSTRAINT review_sessions_scope_known CHECK (scope IN ('all', 'category', 'tag', 'recent')),
  CONSTRAINT review_sessions_status_known CHECK (status IN ('active', 'completed', 'abandoned'))
) STRICT;

CREATE INDEX review_sessions_newest ON review_sessions (uid, created_at, session_id);
CREATE INDEX review_sessions_of_profile ON review_sessions (profile_id);

CREATE TABLE review_items (
  item_id TEXT NOT NULL CHECK (length(item_id) <= 191),
  session_id TEXT NOT NULL CHECK (length(session_id) <= 191),
  memo_id TEXT CHECK (length(memo_id) <= 191),
  question TEXT NOT NULL,
  user_answer TEXT,
  ai_feedback TEXT,
  mastery TEXT CHECK (length(mastery) <= 20),
  item_order INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (item_id),
  CONSTRAINT review_items_session_id_fk FOREIGN KEY (session_id) REFERENCES review_sessions (session_id) ON DELETE CASCADE,
  CONSTRAINT review_items_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE SET NULL,
  CONSTRAINT review_items_mastery_known CHECK (mastery IN ('remembered', 'fuzzy', 'forgot'))
) STRICT;

CREATE INDEX review_items_in_order ON review_items (session_id, item_order, item_id);
CREATE INDEX review_items_of_memo ON review_items (memo_id);

CREATE TABLE spaced_repetition_cards (
  card_id TEXT NOT NULL CHECK (length(card_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  memo_id TEXT NOT NULL CHECK (length(memo_id) <= 191),
  ease_factor REAL NOT NULL DEFAULT 2.5,
  interval_days INTEGER NOT NULL DEFAULT 1,
  repetitions INTEGER NOT NULL DEFAULT 0,
  lapse_count INTEGER NOT NULL DEFAULT 0,
  next_review_at INTEGER NOT NULL,
  last_review_at INTEGER,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (card_id),
  CONSTRAINT spaced_repetition_cards_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT spaced_repetition_cards_memo_id_fk FOREIGN KEY (memo_id) REFERENCES memos (memo_id) ON DELETE CASCADE
) STRICT;

CREATE UNIQUE INDEX spaced_repetition_cards_memo ON spaced_repetition_cards (uid, memo_id);
CREATE INDEX spaced_repetition_cards_due ON spaced_repetition_cards (uid, next_review_at, card_id);
CREATE INDEX spaced_repetition_cards_of_memo ON spaced_repetition_cards (memo_id);

CREATE TABLE spaced_repetition_rules (
  rule_id TEXT NOT NULL CHECK (length(rule_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  mode TEXT NOT NULL CHECK (length(mode) <= 20),
  filter_type TEXT NOT NULL CHECK (length(filter_type) <= 20),
  filter_value TEXT NOT NULL CHECK (length(filter_value) <= 255),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (rule_id),
  CONSTRAINT spaced_repetition_rules_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT spaced_repetition_rules_mode_known CHECK (mode IN ('include', 'exclude')),
  CONSTRAINT spaced_repetition_rules_filter_type_known CHECK (filter_type IN ('category', 'tag', 'recent_days', 'date_range'))
) STRICT;

CREATE INDEX spaced_repetition_rules_newest ON spaced_repetition_rules (uid, created_at, rule_id);
