package dev.aimo.domain.push;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Push rules and deliveries for tests; each is another one. */
public final class SamplePushes {

  public static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  private SamplePushes() {}

  public static ChannelFields webhook(String url) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("type", "webhook");
    values.put("webhookUrl", url);
    values.put("secret", "s");
    return new ChannelFields(values);
  }

  public static PushRule rule(AccountId owner, int hour, ChannelFields... channels) {
    return rule(owner, hour, SampleAccounts.NOON, channels);
  }

  public static PushRule rule(
      AccountId owner, int hour, Instant createdAt, ChannelFields... channels) {
    return new PushRule(
        new PushRuleId("push" + SampleAccounts.unique()),
        owner,
        "Morning",
        hour,
        PushContent.DAILY_PICK,
        Channels.sent(Arrays.asList(channels)),
        true,
        createdAt,
        createdAt);
  }

  /** For the first channel of the rule. */
  public static Delivery delivery(PushRule rule, Instant now) {
    return delivery(rule, rule.channels().byKey().keySet().iterator().next(), DAY, now);
  }

  public static Delivery delivery(PushRule rule, ChannelKey channel, LocalDate day, Instant now) {
    return Delivery.create(
        new DeliveryId("pd" + SampleAccounts.unique()),
        rule,
        channel,
        Occasion.of(rule.id()),
        day,
        new PushMessage("Title", "<p>text</p>"),
        now);
  }
}
