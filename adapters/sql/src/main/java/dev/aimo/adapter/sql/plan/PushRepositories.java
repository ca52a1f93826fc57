package dev.aimo.adapter.sql.plan;

import static dev.aimo.adapter.sql.plan.ScratchData.OWNER;
import static dev.aimo.adapter.sql.plan.ScratchData.START;

import dev.aimo.adapter.sql.job.SqlJobRuns;
import dev.aimo.adapter.sql.push.SqlDeliveryRepository;
import dev.aimo.adapter.sql.push.SqlPushRuleRepository;
import dev.aimo.adapter.sql.recommendation.SqlRecommendationRepository;
import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.job.JobRuns;
import dev.aimo.domain.job.JobSlot;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.push.ChannelFields;
import dev.aimo.domain.push.ChannelKey;
import dev.aimo.domain.push.Channels;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.Lane;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushContent;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleId;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.push.SendOutcome;
import dev.aimo.domain.recommendation.Recommendation;
import dev.aimo.domain.recommendation.RecommendationId;
import dev.aimo.domain.recommendation.RecommendationRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What is recommended and sent, and what is asked of it often. */
record PushRepositories(
    RecommendationRepository recommendations,
    PushRuleRepository rules,
    DeliveryRepository deliveries,
    JobRuns jobRuns) {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  private static final int RULES = 200;
  private static final int RULES_THAT_SENT = 10;
  private static final int HOURS = 24;
  private static final int DAYS = 40;
  private static final String JOB = "plan check";

  static PushRepositories on(SqlSessions sessions) {
    return new PushRepositories(
        new SqlRecommendationRepository(sessions),
        new SqlPushRuleRepository(sessions),
        new SqlDeliveryRepository(sessions),
        new SqlJobRuns(sessions));
  }

  /** Most deliveries were sent long ago, as it is in use. */
  void add(AccountId owner) {
    for (int n = 0; n < RULES; n++) {
      PushRule rule = rule(owner, n);
      rules.add(rule);
      for (int day = 0; n < RULES_THAT_SENT && day < DAYS; day++) {
        Delivery delivery = delivery(rule, day);
        deliveries.addMissing(List.of(delivery));
        if (day > 0) {
          Delivery claimed = delivery.claimed(JOB, START);
          deliveries.claim(claimed);
          deliveries.settle(claimed.after(new SendOutcome.Sent(), ScratchData.at(day)));
        }
      }
    }
    IntStream.range(0, DAYS).forEach(day -> addDay(owner, day));
  }

  private void addDay(AccountId owner, int day) {
    recommendations.save(
        new Recommendation(
            new RecommendationId(owner.value() + "-day-" + day),
            owner,
            DAY.plusDays(day),
            List.of(),
            START));
    jobRuns.take(new JobSlot(JOB, owner.value() + day), JOB, ScratchData.at(day), START);
  }

  /**
   * What is few by its nature, and so may be sorted, is left out: rules, those of an hour too, and
   * channels in use.
   */
  void queries(Map<String, Runnable> queries) {
    PushRule rule = rule(OWNER, 0);
    Lane lane = new Lane(OWNER, key(rule));
    queries.put("recommendation of a day", () -> recommendations.find(OWNER, DAY));
    queries.put("push rule", () -> rules.find(OWNER, rule.id()));
    queries.put(
        "delivery of an occasion", () -> deliveries.exists(OWNER, Occasion.of(rule.id()), DAY));
    queries.put("due delivery", () -> deliveries.findDue(lane, START));
    queries.put(
        "deliveries of a rule", () -> deliveries.list(OWNER, rule.id(), new PageRequest(1, 5)));
    queries.put("last slot of a job", () -> jobRuns.findLast(JOB));
    queries.put(
        "slots that are done", () -> jobRuns.findDone(new JobSlot(JOB, OWNER.value() + "39")));
  }

  void changes(Map<String, Runnable> changes) {
    Delivery claimed = delivery(rule(OWNER, 0), 0).claimed(JOB, START);
    changes.put("claim a delivery", () -> deliveries.claim(claimed));
    changes.put(
        "settle a delivery", () -> deliveries.settle(claimed.after(new SendOutcome.Sent(), START)));
    changes.put(
        "take a slot", () -> jobRuns.take(new JobSlot(JOB, OWNER.value()), JOB, START, START));
  }

  private static PushRule rule(AccountId owner, int n) {
    Map<String, Object> fields =
        Map.of("type", "webhook", "webhookUrl", "https://example.org/" + n, "secret", "x");
    return new PushRule(
        new PushRuleId(owner.value() + "-push-" + n),
        owner,
        "rule",
        n % HOURS,
        PushContent.DAILY_PICK,
        Channels.sent(List.of(new ChannelFields(Map.copyOf(fields)))),
        true,
        ScratchData.at(n),
        START);
  }

  private static ChannelKey key(PushRule rule) {
    return rule.channels().byKey().keySet().iterator().next();
  }

  private static Delivery delivery(PushRule rule, int day) {
    return Delivery.create(
        new DeliveryId(rule.id().value() + "-" + day),
        rule,
        key(rule),
        Occasion.of(rule.id()),
        DAY.plusDays(day),
        new PushMessage("title", "<p>text</p>"),
        START);
  }
}
