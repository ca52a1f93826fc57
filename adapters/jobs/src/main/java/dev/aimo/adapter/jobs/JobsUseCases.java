package dev.aimo.adapter.jobs;

import dev.aimo.application.attachment.BlobUpkeepUseCases;
import dev.aimo.application.index.Bell;
import dev.aimo.application.index.IndexerUseCases;
import dev.aimo.application.push.DeliveryUseCases;
import dev.aimo.application.push.PushScheduleUseCases;
import dev.aimo.application.repetition.ReminderUseCases;

/** What the timers do, and what wakes the indexer. */
public record JobsUseCases(
    BlobUpkeepUseCases blobUpkeep, IndexerUseCases indexer, Bell bell, OfPushes pushes) {
  /** What makes messages, and what sends them. */
  public record OfPushes(
      PushScheduleUseCases schedule, ReminderUseCases reminders, DeliveryUseCases deliveries) {}
}
