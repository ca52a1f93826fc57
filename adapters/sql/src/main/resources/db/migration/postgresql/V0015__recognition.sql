-- What the service calls the task is not what clients call it: a task is only found by its owner.
CREATE TABLE recognition_tasks (
  task_id VARCHAR(191) COLLATE "C" NOT NULL,
  uid VARCHAR(191) COLLATE "C" NOT NULL,
  job_id VARCHAR(191) COLLATE "C" NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (task_id),
  CONSTRAINT recognition_tasks_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
);

CREATE INDEX recognition_tasks_oldest ON recognition_tasks (uid, created_at);
