-- What the service calls the task is not what clients call it: a task is only found by its owner.
CREATE TABLE recognition_tasks (
  task_id VARCHAR(191) NOT NULL,
  uid VARCHAR(191) NOT NULL,
  job_id VARCHAR(191) NOT NULL,
  created_at BIGINT NOT NULL,
  PRIMARY KEY (task_id),
  CONSTRAINT recognition_tasks_uid_fk FOREIGN KEY (uid) REFERENCES users (uid) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE INDEX recognition_tasks_oldest ON recognition_tasks (uid, created_at);
