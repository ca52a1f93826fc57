package dev.aimo.bootstrap;

import dev.aimo.adapter.jobs.JobsUseCases;
import dev.aimo.adapter.rest.RestUseCases;
import dev.aimo.application.job.Slots;
import dev.aimo.application.model.Models;
import dev.aimo.application.push.Announcements;
import dev.aimo.application.push.DeliveryUseCases;
import dev.aimo.application.push.PushContents;
import dev.aimo.application.push.PushRuleUseCases;
import dev.aimo.application.push.PushScheduleUseCases;
import dev.aimo.application.push.PushTestUseCases;
import dev.aimo.application.push.PushTexts;
import dev.aimo.application.recommendation.DayBook;
import dev.aimo.application.recommendation.ModelChoice;
import dev.aimo.application.recommendation.RecommendationUseCases;
import dev.aimo.application.recommendation.Recommendations;
import dev.aimo.application.recommendation.Turn;
import dev.aimo.application.repetition.DueCards;
import dev.aimo.application.repetition.ReminderUseCases;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.InstantSource;
import java.time.ZoneId;

/** Builds what is shown and sent to users day by day. */
final class PushWiring {

  private final Adapters adapters;
  private final Adapters.PushPorts ports;
  private final UnitOfWork unit;
  private final InstantSource clock;
  private final ZoneId zone;
  private final PushTexts texts;
  private final String instance;
  private final Recommendations recommendations;
  private final Announcements announcements;
  private final Slots slots;

  PushWiring(
      Adapters adapters, Models models, InstantSource clock, ZoneId zone, boolean isEnglish) {
    this.adapters = adapters;
    this.ports = adapters.pushes();
    this.unit = adapters.unit();
    this.clock = clock;
    this.zone = zone;
    this.texts = isEnglish ? PushTexts.ENGLISH : PushTexts.CHINESE;
    this.instance = adapters.ids().next("i");
    this.recommendations = recommendations(models);
    this.announcements =
        new Announcements(ports.rules(), ports.deliveries(), adapters.ids(), clock);
    this.slots = new Slots(unit, ports.jobRuns(), instance, clock);
  }

  RestUseCases.OfPushes operations() {
    return new RestUseCases.OfPushes(
        new RecommendationUseCases(recommendations),
        new PushRuleUseCases(unit, ports.rules(), ports.deliveries(), adapters.ids(), clock),
        new PushTestUseCases(
            unit,
            ports.rules(),
            adapters.accounts(),
            ports.sender(),
            texts,
            adapters.ids(),
            clock));
  }

  JobsUseCases.OfPushes jobs(DueCards due, String homepage) {
    return new JobsUseCases.OfPushes(
        new PushScheduleUseCases(
            unit,
            ports.rules(),
            ports.deliveries(),
            new PushContents(unit, adapters.stores().reader(), recommendations, texts, zone),
            announcements,
            slots,
            clock,
            zone),
        new ReminderUseCases(
            unit,
            adapters.reviews().repetition(),
            due,
            adapters.reviews().notifications(),
            announcements,
            slots,
            new ReminderUseCases.Wording(texts, homepage + "/review"),
            new ReminderUseCases.Setting(adapters.ids(), clock, zone)),
        new DeliveryUseCases(
            unit,
            ports.deliveries(),
            ports.rules(),
            adapters.accounts(),
            ports.sender(),
            instance,
            clock));
  }

  private Recommendations recommendations(Models models) {
    return new Recommendations(
        unit,
        new DayBook(ports.recommendations(), adapters.stores().reader(), adapters.ids(), clock),
        new Turn(unit, adapters.indexes().leases(), adapters.ids(), System::nanoTime),
        models,
        new ModelChoice(adapters.ids(), zone),
        clock,
        zone);
  }
}
