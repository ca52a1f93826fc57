package dev.aimo.adapter.jobs;

import dev.aimo.application.push.DeliveryUseCases;
import dev.aimo.application.push.PushScheduleUseCases;

/** What makes messages, and what sends them. */
public record PushJobs(PushScheduleUseCases schedule, DeliveryUseCases deliveries) {}
