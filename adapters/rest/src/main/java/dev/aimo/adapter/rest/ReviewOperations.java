package dev.aimo.adapter.rest;

import dev.aimo.application.notification.NotificationUseCases;
import dev.aimo.application.repetition.RepetitionUseCases;
import dev.aimo.application.review.ReviewProfileUseCases;
import dev.aimo.application.review.ReviewUseCases;

/** What looks back at memos, and what an account is told of it. */
public record ReviewOperations(
    NotificationUseCases notifications,
    RepetitionUseCases repetition,
    ReviewUseCases reviews,
    ReviewProfileUseCases profiles) {}
