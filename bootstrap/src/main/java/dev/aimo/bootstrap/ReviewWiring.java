package dev.aimo.bootstrap;

import dev.aimo.adapter.rest.RestUseCases;
import dev.aimo.application.model.Models;
import dev.aimo.application.notification.NotificationUseCases;
import dev.aimo.application.repetition.DueCards;
import dev.aimo.application.repetition.RepetitionUseCases;
import dev.aimo.application.review.ReviewProfileUseCases;
import dev.aimo.application.review.ReviewStores;
import dev.aimo.application.review.ReviewUseCases;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;

/** Builds what looks back at memos. */
final class ReviewWiring {

  private final Adapters adapters;
  private final Adapters.ReviewStores stores;
  private final Models models;
  private final InstantSource clock;
  private final ZoneId zone;
  private final DueCards due;

  ReviewWiring(Adapters adapters, Models models, InstantSource clock, ZoneId zone) {
    this.adapters = adapters;
    this.stores = adapters.reviews();
    this.models = models;
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

  RestUseCases.OfReviews operations() {
    return new RestUseCases.OfReviews(
        new NotificationUseCases(adapters.unit(), stores.notifications()),
        repetition(),
        reviews(),
        new ReviewProfileUseCases(adapters.unit(), stores.profiles(), adapters.ids(), clock));
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

  private ReviewUseCases reviews() {
    return new ReviewUseCases(
        new ReviewStores(
            adapters.unit(), stores.reviews(), stores.profiles(), adapters.stores().tags()),
        models,
        adapters.ids(),
        new SecureRandom(),
        clock,
        zone,
        ReviewUseCases.USUAL_PATIENCE);
  }
}
