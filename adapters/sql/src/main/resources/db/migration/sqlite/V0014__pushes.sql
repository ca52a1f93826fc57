-- A message for one channel, and how far it is. What is being sent was claimed before, in a transaction
-- of its own, so that nobody sends it beside. Times that have not come are 0.
CREATE TABLE push_deliveries (
  delivery_id TEXT NOT NULL CHECK (length(delivery_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  rule_id TEXT NOT NULL CHECK (length(rule_id) <= 191),
  occasion TEXT NOT NULL CHECK (length(occasion) <= 100),
  day TEXT NOT NULL CHECK (length(day) <= 10),
  channel_key TEXT NOT NULL CHECK (length(channel_key) <= 64),
  channel_type TEXT NOT NULL CHECK (length(channel_type) <= 50),
  title TEXT NOT NULL CHECK (length(title) <= 255),
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (length(state) <= 20),
  tries INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  instance TEXT CHECK (length(instance) <= 191),
  claimed_at INTEGER NOT NULL DEFAULT 0,
  reason TEXT CHECK (length(reason) <= 500),
  created_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (delivery_id),
  CONSTRAINT push_deliveries_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE,
  CONSTRAINT push_deliveries_rule_id_fk FOREIGN KEY (rule_id) REFERENCES push_rules (id) ON DELETE CASCADE,
  CONSTRAINT push_deliveries_state_known CHECK (state IN ('waiting', 'sending', 'sent', 'given_up', 'uncertain'))
) STRICT;

-- On one day, one occasion is told once through one channel.
CREATE UNIQUE INDEX push_deliveries_once ON push_deliveries (uid, occasion, day, channel_key);
CREATE INDEX push_deliveries_due ON push_deliveries (state, next_at, uid, channel_key);
CREATE INDEX push_deliveries_of_lane ON push_deliveries (uid, channel_key, state, next_at, delivery_id);
CREATE INDEX push_deliveries_claimed ON push_deliveries (state, claimed_at);
CREATE INDEX push_deliveries_newest ON push_deliveries (rule_id, created_at, delivery_id);
CREATE INDEX push_deliveries_ended ON push_deliveries (ended_at);

-- What is done once, whichever instance does it: the slot is the day or the hour.
CREATE TABLE job_runs (
  job TEXT NOT NULL CHECK (length(job) <= 100),
  slot TEXT NOT NULL CHECK (length(slot) <= 50),
  instance TEXT NOT NULL CHECK (length(instance) <= 191),
  taken_at INTEGER NOT NULL,
  done_at INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (job, slot)
) STRICT, WITHOUT ROWID;

CREATE INDEX job_runs_taken ON job_runs (taken_at);

-- Those of an hour are gone through in the order of their ids.
DROP INDEX push_rules_due;
CREATE INDEX push_rules_due ON push_rules (push_time, enabled, deleted_at, id);
