package dev.aimo.domain.recognition;

import dev.aimo.domain.account.AccountId;
import java.time.Instant;

/** A job that a service does for an account. Only the account asks for it, by its own id. */
public record SpeechTask(SpeechTaskId id, AccountId owner, JobId job, Instant createdAt) {}
