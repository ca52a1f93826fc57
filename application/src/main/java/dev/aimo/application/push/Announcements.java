package dev.aimo.application.push;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.push.ChannelKey;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.unit.Ids;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells users something through their channels. Nothing is sent here: the messages are stored with
 * whatever else the unit of work stores, and sent after it.
 */
public final class Announcements {

  private final PushRuleRepository rules;
  private final DeliveryRepository deliveries;
  private final Ids ids;
  private final InstantSource clock;

  public Announcements(
      PushRuleRepository rules, DeliveryRepository deliveries, Ids ids, InstantSource clock) {
    this.rules = rules;
    this.deliveries = deliveries;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Through each channel of the owner's enabled rules once, however many rules name it; nothing for
   * an occasion that was announced on that day already. Works inside a unit of work.
   */
  public void announce(AccountId owner, Occasion occasion, LocalDate day, PushMessage message) {
    announceAll(owner, day, Map.of(occasion, message));
  }

  /** As {@link #announce}, for several occasions of one day. */
  public void announceAll(AccountId owner, LocalDate day, Map<Occasion, PushMessage> messages) {
    Map<ChannelKey, PushRule> channels = new LinkedHashMap<>();
    rules.findAll(owner).stream()
        .filter(PushRule::enabled)
        .forEach(rule ->
            rule.channels().byKey().keySet().forEach(key -> channels.putIfAbsent(key, rule)));
    messages.forEach((occasion, message) ->
        deliveries.addMissing(
            channels.entrySet().stream()
                .map(entry -> delivery(entry.getValue(), entry.getKey(), occasion, day, message))
                .toList()));
  }

  /** Through each channel of one rule. Works inside a unit of work. */
  void announce(PushRule rule, LocalDate day, PushMessage message) {
    Occasion occasion = Occasion.of(rule.id());
    List<Delivery> all =
        rule.channels().byKey().keySet().stream()
            .map(key -> delivery(rule, key, occasion, day, message))
            .toList();
    deliveries.addMissing(all);
  }

  private Delivery delivery(
      PushRule rule, ChannelKey key, Occasion occasion, LocalDate day, PushMessage message) {
    return Delivery.create(
        DeliveryId.next(ids), rule, key, occasion, day, message, clock.instant());
  }
}
