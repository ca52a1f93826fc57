package dev.aimo.application.push;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.Lane;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.push.SendOutcome;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is to be sent. A delivery is claimed first, and the claim is stored before the channel
 * is spoken to; whoever dies in between leaves it claimed, and it is found uncertain and not sent
 * again.
 */
public final class DeliveryUseCases {

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryUseCases.class);
  private static final String GONE = "the channel is not in an enabled rule any more";
  private static final String DIED = "AIMO stopped while it was being sent";
  private static final int MOST_LANES = 1_000;

  /** More are not sent at a time for one account, and more would hide those of others. */
  private static final int MOST_LANES_OF_ONE = 10;

  private static final int MOST_REMOVED = 1_000;

  /** Longer than any channel is spoken to, and than clocks of several machines differ. */
  private static final Duration LONGEST_CLAIM = Duration.ofMinutes(5);

  private static final Duration KEPT = Duration.ofDays(30);

  private final UnitOfWork unit;
  private final DeliveryRepository deliveries;
  private final PushRuleRepository rules;
  private final AccountRepository accounts;
  private final PushSender sender;
  private final String instance;
  private final InstantSource clock;

  private record Claimed(
      Delivery delivery, Optional<PushChannel> channel, Optional<Email> address) {}

  public DeliveryUseCases(
      UnitOfWork unit,
      DeliveryRepository deliveries,
      PushRuleRepository rules,
      AccountRepository accounts,
      PushSender sender,
      String instance,
      InstantSource clock) {
    this.unit = unit;
    this.deliveries = deliveries;
    this.rules = rules;
    this.accounts = accounts;
    this.sender = sender;
    this.instance = instance;
    this.clock = clock;
  }

  /** Channels for which something is to be sent now: one of each account, before others of any. */
  public List<Lane> due() {
    Instant now = clock.instant();
    return unit.read(() -> deliveries.findDueLanes(now, MOST_LANES_OF_ONE, MOST_LANES));
  }

  /** Sends the next message of a channel: whether there was one, and nobody else took it. */
  public boolean sendNext(Lane lane) {
    Optional<Claimed> claimed = unit.write(() -> claim(lane));
    claimed.ifPresent(this::send);
    return claimed.isPresent();
  }

  /** Finds those uncertain whose instance died: how many. */
  public int abandon() {
    Instant now = clock.instant();
    Instant latest = now.minus(LONGEST_CLAIM);
    return unit.write(() -> deliveries.abandonClaimedBefore(latest, DIED, now));
  }

  /** Removes what ended long ago. */
  public int sweep() {
    Instant time = clock.instant().minus(KEPT);
    return unit.write(() -> deliveries.removeEndedBefore(time, MOST_REMOVED));
  }

  private Optional<Claimed> claim(Lane lane) {
    Instant now = clock.instant();
    return deliveries
        .findDue(lane, now)
        .map(due -> due.claimed(instance, now))
        .filter(deliveries::claim)
        .map(this::completed);
  }

  private Claimed completed(Delivery claimed) {
    Optional<Account> account = accounts.find(claimed.owner());
    Optional<PushChannel> channel =
        account
            .flatMap(owner -> rules.find(owner.id(), claimed.rule()))
            .filter(PushRule::enabled)
            .flatMap(rule -> Optional.ofNullable(rule.channels().byKey().get(claimed.channel())))
            .flatMap(PushChannel::of);
    return new Claimed(claimed, channel, account.flatMap(Account::email));
  }

  private void send(Claimed claimed) {
    Delivery delivery = claimed.delivery();
    SendOutcome outcome = outcome(claimed);
    Delivery settled = delivery.after(outcome, clock.instant());
    if (!unit.write(() -> deliveries.settle(settled))) {
      LOG.warn("delivery {} was settled by somebody else", delivery.id().value());
    }
    if (!(outcome instanceof SendOutcome.Sent)) {
      LOG.info(
          "delivery {} through {} is {}: {}",
          delivery.id().value(),
          delivery.channelType(),
          settled.state().word(),
          settled.reason().orElse(""));
    }
  }

  private SendOutcome outcome(Claimed claimed) {
    if (claimed.channel().isEmpty()) {
      return new SendOutcome.Refused(GONE, true);
    }
    try {
      return sender.send(
          claimed.delivery().id(),
          claimed.channel().get(),
          claimed.delivery().message(),
          claimed.address());
    } catch (RuntimeException e) {
      LOG.error("delivery {} met a problem", claimed.delivery().id().value(), e);
      return new SendOutcome.Unclear("an unforeseen problem while it was being sent");
    }
  }
}
