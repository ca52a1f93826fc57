package dev.aimo.adapter.rest;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.notification.NotificationUseCases;
import dev.aimo.application.repetition.DueCards;
import dev.aimo.application.repetition.RepetitionUseCases;
import dev.aimo.application.review.ReviewProfileUseCases;
import dev.aimo.application.review.ReviewStores;
import dev.aimo.application.review.ReviewUseCases;
import java.util.Random;

/** What looks back at memos, on the memory of a server. */
final class Reviewing {

  private Reviewing() {}

  static RestUseCases.OfReviews operations(Server.Setup setup) {
    MemoryAdapter memory = setup.memory;
    DueCards due =
        new DueCards(
            setup.unit,
            memory.repetition(),
            memory.cards(),
            memory.tags(),
            memory.ids(),
            setup.clock,
            Server.ZONE);
    return new RestUseCases.OfReviews(
        new NotificationUseCases(setup.unit, memory.notifications()),
        new RepetitionUseCases(
            setup.unit,
            memory.repetition(),
            memory.cards(),
            memory.memoReader(),
            due,
            memory.ids(),
            setup.clock,
            Server.ZONE),
        new ReviewUseCases(
            new ReviewStores(setup.unit, memory.reviews(), memory.reviewProfiles(), memory.tags()),
            Modelling.models(setup),
            memory.ids(),
            new Random(1),
            setup.clock,
            Server.ZONE,
            ReviewUseCases.USUAL_PATIENCE),
        new ReviewProfileUseCases(setup.unit, memory.reviewProfiles(), memory.ids(), setup.clock));
  }
}
