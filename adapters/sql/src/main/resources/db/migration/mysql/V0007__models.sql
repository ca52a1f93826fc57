-- The key is stored encrypted, which makes it longer than what was typed.
CREATE TABLE user_models (
  id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  name VARCHAR(255) NOT NULL,
  provider VARCHAR(50) NOT NULL,
  api_base_url VARCHAR(500),
  api_key VARCHAR(2000) NOT NULL,
  model_name VARCHAR(100) NOT NULL,
  is_default BOOLEAN NOT NULL DEFAULT FALSE,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT user_models_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX user_models_newest ON user_models (uid, created_at, id);

-- No model of its own means that the feature uses the one of the system.
CREATE TABLE user_feature_configs (
  id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  feature VARCHAR(50) NOT NULL,
  user_model_id VARCHAR(191),
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT user_feature_configs_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT user_feature_configs_user_model_id_fk FOREIGN KEY (user_model_id) REFERENCES user_models (id) ON DELETE SET NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE UNIQUE INDEX user_feature_configs_feature ON user_feature_configs (uid, feature);
CREATE INDEX user_feature_configs_of_model ON user_feature_configs (user_model_id);
