package dev.aimo.bootstrap.push;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.adapter.sql.SqlAdapter;
import dev.aimo.application.job.Slots;
import dev.aimo.application.model.Models;
import dev.aimo.application.push.Announcements;
import dev.aimo.application.push.DeliveryUseCases;
import dev.aimo.application.push.PushContents;
import dev.aimo.application.push.PushScheduleUseCases;
import dev.aimo.application.push.PushTexts;
import dev.aimo.application.recommendation.DayBook;
import dev.aimo.application.recommendation.ModelChoice;
import dev.aimo.application.recommendation.Recommendations;
import dev.aimo.application.recommendation.Turn;
import dev.aimo.domain.model.ChatModel;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.push.Lane;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.unit.UnitOfWork;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One of several that work on one database, and die now and then in the middle of sending. */
final class Instance {

  /** Ends a thread as the death of its process would: nothing is caught, settled or undone. */
  @SuppressWarnings("serial")
  static final class Death extends Error {
    Death() {
      super("killed", null, false, false);
    }
  }

  private final PushScheduleUseCases schedule;
  private final DeliveryUseCases deliveries;

  Instance(
      SqlAdapter sql,
      PushSender real,
      ChatModel model,
      InstantSource clock,
      ZoneId zone,
      RandomGenerator dice) {
    MemoryAdapter memory = new MemoryAdapter();
    UnitOfWork unit = sql.unitOfWork();
    String name = memory.ids().next("i");
    Models models =
        new Models(
            unit,
            memory.userModels(),
            memory.featureModels(),
            memory.keyVault(),
            model,
            Optional.of(
                new ModelEndpoint(
                    URI.create("http://127.0.0.1:1"), NamedBy.OPERATOR, Optional.empty(), "m")));
    Recommendations recommendations =
        new Recommendations(
            unit,
            new DayBook(sql.recommendations(), sql.memoReader(), memory.ids(), clock),
            new Turn(unit, sql.leases(), memory.ids(), System::nanoTime),
            models,
            new ModelChoice(memory.ids(), zone),
            clock,
            zone);
    this.schedule =
        new PushScheduleUseCases(
            unit,
            sql.pushRules(),
            sql.deliveries(),
            new PushContents(unit, sql.memoReader(), recommendations, PushTexts.ENGLISH, zone),
            new Announcements(sql.pushRules(), sql.deliveries(), memory.ids(), clock),
            new Slots(unit, sql.jobRuns(), name, clock),
            clock,
            zone);
    this.deliveries =
        new DeliveryUseCases(
            unit,
            sql.deliveries(),
            sql.pushRules(),
            sql.accounts(),
            dying(real, dice),
            name,
            clock);
  }

  private static PushSender dying(PushSender real, RandomGenerator dice) {
    return (id, channel, message, address) -> {
      int throwOfDice = dice.nextInt(20);
      if (throwOfDice == 0) {
        throw new Death();
      }
      var outcome = real.send(id, channel, message, address);
      if (throwOfDice == 1) {
        throw new Death();
      }
      return outcome;
    };
  }

  /** Does what is due now, until there is nothing or it dies. */
  void work() {
    schedule.work();
    deliver();
  }

  void deliver() {
    deliveries.abandon();
    for (Lane lane : deliveries.due()) {
      boolean mayHaveMore = true;
      while (mayHaveMore) {
        mayHaveMore = deliveries.sendNext(lane);
      }
    }
  }
}
