package dev.aimo.adapter.rest;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.push.Announcements;
import dev.aimo.application.push.PushRuleUseCases;
import dev.aimo.application.push.PushTestUseCases;
import dev.aimo.application.push.PushTexts;
import dev.aimo.application.recommendation.DayBook;
import dev.aimo.application.recommendation.ModelChoice;
import dev.aimo.application.recommendation.RecommendationUseCases;
import dev.aimo.application.recommendation.Recommendations;
import dev.aimo.application.recommendation.Turn;

/** What is shown and sent day by day, on the memory of a test. */
final class Pushing {

  private Pushing() {}

  static RestUseCases.OfPushes operations(Server.Setup setup) {
    MemoryAdapter memory = setup.memory;
    Recommendations recommendations =
        new Recommendations(
            setup.unit,
            new DayBook(memory.recommendations(), memory.memoReader(), memory.ids(), setup.clock),
            new Turn(setup.unit, memory.leases(), memory.ids(), System::nanoTime),
            Modelling.models(setup),
            new ModelChoice(memory.ids(), Server.ZONE),
            setup.clock,
            Server.ZONE);
    return new RestUseCases.OfPushes(
        new RecommendationUseCases(recommendations),
        new PushRuleUseCases(
            setup.unit, memory.pushRules(), memory.deliveries(), memory.ids(), setup.clock),
        new PushTestUseCases(
            setup.unit,
            memory.pushRules(),
            memory.accounts(),
            memory.pushSender(),
            PushTexts.ENGLISH,
            memory.ids(),
            setup.clock));
  }

  static Announcements announcements(Server.Setup setup) {
    return new Announcements(
        setup.memory.pushRules(), setup.memory.deliveries(), setup.memory.ids(), setup.clock);
  }
}
