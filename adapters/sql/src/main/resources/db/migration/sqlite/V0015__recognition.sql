-- What the service calls the task is not what clients call it: a task is only found by its owner.
CREATE TABLE recognition_tasks (
  task_id TEXT NOT NULL CHECK (length(task_id) <= 191),
  uid TEXT NOT NULL CHECK (length(uid) <= 191),
  job_id TEXT NOT NULL CHECK (length(job_id) <= 191),
  created_at INTEGER NOT NULL,
  PRIMARY KEY (task_id),
  CONSTRAINT recognition_tasks_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) STRICT;

CREATE INDEX recognition_tasks_oldest ON recognition_tasks (uid, created_at);
