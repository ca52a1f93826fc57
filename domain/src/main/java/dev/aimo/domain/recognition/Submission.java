package dev.aimo.domain.recognition;

/** A job that a service took on. */
public record Submission(JobId job, JobReport report) {}
