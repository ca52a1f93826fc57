package dev.aimo.domain.push;

import dev.aimo.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One message on its way through one channel.
 *
 * @param rule whose channel it is
 * @param tries how often it was claimed to be sent
 * @param nextAt not before that time it is tried
 * @param instance who claimed it last
 * @param endedAt when it was sent, given up or found uncertain
 */
public record Delivery(
    DeliveryId id,
    AccountId owner,
    PushRuleId rule,
    Occasion occasion,
    LocalDate day,
    ChannelKey channel,
    String channelType,
    PushMessage message,
    DeliveryState state,
    int tries,
    Instant nextAt,
    Optional<String> instance,
    Optional<Instant> claimedAt,
    Optional<String> reason,
    Instant createdAt,
    Optional<Instant> endedAt) {

  public static final int MOST_TRIES = 6;

  private static final int LONGEST_TYPE = 50;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int GROWTH = 4;

  public Delivery {
    channelType =
        channelType.codePointCount(0, channelType.length()) > LONGEST_TYPE ? "" : channelType;
  }

  public static Delivery create(
      DeliveryId id,
      PushRule rule,
      ChannelKey channel,
      Occasion occasion,
      LocalDate day,
      PushMessage message,
      Instant now) {
    ChannelFields fields = rule.channels().byKey().get(channel);
    return new Delivery(
        id,
        rule.owner(),
        rule.id(),
        occasion,
        day,
        channel,
        fields == null ? "" : fields.type(),
        message,
        DeliveryState.WAITING,
        0,
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        now,
        Optional.empty());
  }

  /** As it is from the moment on at which an instance claimed it. */
  public Delivery claimed(String by, Instant now) {
    return with(
        DeliveryState.SENDING,
        tries + 1,
        nextAt,
        Optional.of(by),
        Optional.of(now),
        reason,
        Optional.empty());
  }

  /** As it is after the channel was spoken to. */
  public Delivery after(SendOutcome outcome, Instant now) {
    return switch (outcome) {
      case SendOutcome.Sent _ -> ended(DeliveryState.SENT, Optional.empty(), now);
      case SendOutcome.Unclear(String why) -> ended(DeliveryState.UNCERTAIN, Optional.of(why), now);
      case SendOutcome.Refused(String why, boolean lasting) ->
          lasting || tries >= MOST_TRIES
              ? ended(DeliveryState.GIVEN_UP, Optional.of(why), now)
              : with(
                  DeliveryState.WAITING,
                  tries,
                  now.plus(pause()),
                  instance,
                  claimedAt,
                  Optional.of(why),
                  Optional.empty());
    };
  }

  /** As it is when whoever claimed it seems to have died. */
  public Delivery abandoned(String why, Instant now) {
    return ended(DeliveryState.UNCERTAIN, Optional.of(why), now);
  }

  /** Longer from try to try: from one minute to some four hours. */
  private Duration pause() {
    return FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, Math.max(0, tries - 1)));
  }

  private Delivery ended(DeliveryState as, Optional<String> why, Instant now) {
    return with(as, tries, nextAt, instance, claimedAt, why, Optional.of(now));
  }

  private Delivery with(
      DeliveryState as,
      int tried,
      Instant next,
      Optional<String> by,
      Optional<Instant> since,
      Optional<String> why,
      Optional<Instant> end) {
    return new Delivery(
        id,
        owner,
        rule,
        occasion,
        day,
        channel,
        channelType,
        message,
        as,
        tried,
        next,
        by,
        since,
        why,
        createdAt,
        end);
  }
}
