package dev.aimo.adapter.jobs;

import dev.aimo.application.attachment.BlobUpkeepUseCases;
import dev.aimo.application.index.Bell;
import dev.aimo.application.index.IndexerUseCases;

/** What the timers do, and what wakes the indexer. */
public record JobsUseCases(
    BlobUpkeepUseCases blobUpkeep, IndexerUseCases indexer, Bell bell, PushJobs pushes) {}
