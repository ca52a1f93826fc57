package dev.aimo.adapter.jobs;

import dev.aimo.application.attachment.BlobUpkeepUseCases;

/** What the timers do. */
public record JobsUseCases(BlobUpkeepUseCases blobUpkeep) {}
