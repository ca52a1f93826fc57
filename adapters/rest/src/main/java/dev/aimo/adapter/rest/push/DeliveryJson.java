package dev.aimo.adapter.rest.push;

import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryState;
import java.time.Instant;
import java.util.Optional;

/**
 * One message on its way. The next try is told of those that wait for one, and the end of those
 * that have come to it.
 */
record DeliveryJson(
    String deliveryId,
    String pushRuleId,
    String occasion,
    String day,
    String channelType,
    String title,
    String state,
    int tries,
    Optional<String> reason,
    long createdAt,
    Optional<Long> nextTryAt,
    Optional<Long> lastTryAt,
    Optional<Long> endedAt) {

  static DeliveryJson of(Delivery delivery) {
    Optional<Instant> next =
        delivery.state() == DeliveryState.WAITING
            ? Optional.of(delivery.nextAt())
            : Optional.empty();
    return new DeliveryJson(
        delivery.id().value(),
        delivery.rule().value(),
        delivery.occasion().value(),
        delivery.day().toString(),
        delivery.channelType(),
        delivery.message().title(),
        delivery.state().word(),
        delivery.tries(),
        delivery.reason(),
        delivery.createdAt().toEpochMilli(),
        next.map(Instant::toEpochMilli),
        delivery.claimedAt().map(Instant::toEpochMilli),
        delivery.endedAt().map(Instant::toEpochMilli));
  }
}
