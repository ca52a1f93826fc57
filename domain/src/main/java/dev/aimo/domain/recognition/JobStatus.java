package dev.aimo.domain.recognition;

/** How far a service is with a job. */
public enum JobStatus {
  PENDING,
  RUNNING,
  SUCCEEDED,
  FAILED;

  public boolean isOver() {
    return this == SUCCEEDED || this == FAILED;
  }
}
