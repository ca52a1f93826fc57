-- A message for one channel, and how far it is. What is being sent was claimed before, in a transaction
-- of its own, so that nobody sends it beside. Times that have not come are 0.
CREATE TABLE push_deliveries (
  delivery_id VARCHAR(191) COLLATE "C" NOT NULL,
  uid VARCHAR(191) COLLATE "C" NOT NULL,
  rule_id VARCHAR(191) COLLATE "C" NOT NULL,
  occasion VARCHAR(100) COLLATE "C" NOT NULL,
  day VARCHAR(10) COLLATE "C" NOT NULL,
  channel_key VARCHAR(64) COLLATE "C" NOT NULL,
  channel_type VARCHAR(50) COLLATE "C" NOT NULL,
  title VARCHAR(255) COLLATE "C" NOT NULL,
  body TEXT NOT NULL,
  state VARCHAR(20) COLLATE "C" NOT NULL,
  tries INTEGER NOT NULL,
  next_at BIGINT NOT NULL,
  instance VARCHAR(191) COLLATE "C",
  claimed_at BIGINT NOT NULL DEFAULT 0,
  reason VARCHAR(500) COLLATE "C",
  created_at BIGINT NOT NULL,
  ended_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (delivery_id),
  CONSTRAINT push_deliveries_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT push_deliveries_rule_id_fk FOREIGN KEY (rule_id) REFERENCES push_rules (id) ON DELETE CASCADE,
  CONSTRAINT push_deliveries_state_known CHECK (state IN ('waiting', 'sending', 'sent', 'given_up', 'uncertain'))
);

-- On one day, one occasion is told once through one channel.
CREATE UNIQUE INDEX push_deliveries_once ON push_deliveries (uid, occasion, day, channel_key);
CREATE INDEX push_deliveries_due ON push_deliveries (state, next_at, uid, channel_key);
CREATE INDEX push_deliveries_of_lane ON push_deliveries (uid, channel_key, state, next_at, delivery_id);
CREATE INDEX push_deliveries_claimed ON push_deliveries (state, claimed_at);
CREATE INDEX push_deliveries_newest ON push_deliveries (rule_id, created_at, delivery_id);
CREATE INDEX push_deliveries_ended ON push_deliveries (ended_at);

-- What is done once, whichever instance does it: the slot is the day or the hour.
CREATE TABLE job_runs (
  job VARCHAR(100) COLLATE "C" NOT NULL,
  slot VARCHAR(50) COLLATE "C" NOT NULL,
  instance VARCHAR(191) COLLATE "C" NOT NULL,
  taken_at BIGINT NOT NULL,
  done_at BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (job, slot)
);

CREATE INDEX job_runs_taken ON job_runs (taken_at);

-- Those of an hour are gone through in the order of their ids.
DROP INDEX push_rules_due;
CREATE INDEX push_rules_due ON push_rules (push_time, enabled, deleted_at, id);
