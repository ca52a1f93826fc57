package dev.aimo.bootstrap;

import dev.aimo.adapter.rest.ReviewOperations;
import dev.aimo.application.notification.NotificationUseCases;
import dev.aimo.application.repetition.DueCards;
import dev.aimo.application.repetition.RepetitionUseCases;
import java.time.InstantSource;
import java.time.ZoneId;

/** Builds what looks back at memos. */
final class ReviewWiring {

  private final Adapters adapters;
  private final Adapters.ReviewStores stores;
  private final InstantSource clock;
  private final ZoneId zone;
  private final DueCards due;

  ReviewWiring(Adapters adapters, InstantSource clock, ZoneId zone) {
    this.adapters = adapters;
    this.stores = adapters.reviews();
    this.clock = clock;
    this.zone = zone;
    this.due =
        new DueCards(
            adapters.unit(),
            stores.repetition(),
            stores.cards(),
            adapters.stores().tags(),
            adapters.ids(),
            clock,
            zone);
  }

  ReviewOperations operations() {
    return new ReviewOperations(
        new NotificationUseCases(adapters.unit(), stores.notifications()), repetition());
  }

  /** What is due, for whoever reminds of it. */
  DueCards due() {
    return due;
  }

  private RepetitionUseCases repetition() {
    return new RepetitionUseCases(
        adapters.unit(),
        stores.repetition(),
        stores.cards(),
        adapters.stores().reader(),
        due,
        adapters.ids(),
        clock,
        zone);
  }
}
