-- The key is stored encrypted, which makes it longer than what was typed.
CREATE TABLE user_models (
  id TEXT NOT NULL CHECK (length(id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  name TEXT NOT NULL CHECK (length(name) <= 255),
  provider TEXT NOT NULL CHECK (length(provider) <= 50),
  api_base_url TEXT CHECK (length(api_base_url) <= 500),
  api_key TEXT NOT NULL CHECK (length(api_key) <= 2000),
  model_name TEXT NOT NULL CHECK (length(model_name) <= 100),
  is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT user_models_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) STRICT;

CREATE INDEX user_models_newest ON user_models (uid, created_at, id);

-- No model of its own means that the feature uses the one of the system.
CREATE TABLE user_feature_configs (
  id TEXT NOT NULL CHECK (length(id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  feature TEXT NOT NULL CHECK (length(feature) <= 50),
  user_model_id TEXT CHECK (length(user_model_id) <= 191),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT user_feature_configs_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT user_feature_configs_user_model_id_fk FOREIGN KEY (user_model_id) REFERENCES user_models (id) ON DELETE SET NULL
) STRICT;

CREATE UNIQUE INDEX user_feature_configs_feature ON user_feature_configs (uid, feature);
CREATE INDEX user_feature_configs_of_model ON user_feature_configs (user_model_id);
