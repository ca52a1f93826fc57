package dev.aimo.application.index;

import dev.aimo.domain.index.GenerationRepository;
import dev.aimo.domain.index.IndexFeed;
import dev.aimo.domain.index.Outbox;
import dev.aimo.domain.unit.UnitOfWork;

/** What the database knows of the indexes. */
public record IndexStores(
    UnitOfWork unit, Outbox outbox, IndexFeed feed, GenerationRepository generations) {}
