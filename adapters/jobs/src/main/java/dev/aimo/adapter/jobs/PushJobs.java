package dev.aimo.adapter.jobs;

import dev.aimo.application.push.DeliveryUseCases;
import dev.aimo.application.push.PushScheduleUseCases;
import dev.aimo.application.repetition.ReminderUseCases;

/** What makes messages, and what sends them. */
public record PushJobs(
    PushScheduleUseCases schedule, ReminderUseCases reminders, DeliveryUseCases deliveries) {}
