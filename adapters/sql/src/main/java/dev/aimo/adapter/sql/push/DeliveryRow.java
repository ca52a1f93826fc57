package dev.aimo.adapter.sql.push;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.push.ChannelKey;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.DeliveryState;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushRuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A delivery as its row has it, with the message in two columns. */
record DeliveryRow(
    DeliveryId id,
    AccountId owner,
    PushRuleId rule,
    Occasion occasion,
    LocalDate day,
    ChannelKey channel,
    String channelType,
    String title,
    String html,
    DeliveryState state,
    int tries,
    Instant nextAt,
    Optional<String> instance,
    Optional<Instant> claimedAt,
    Optional<String> reason,
    Instant createdAt,
    Optional<Instant> endedAt) {

  Delivery delivery() {
    return new Delivery(
        id,
        owner,
        rule,
        occasion,
        day,
        channel,
        channelType,
        new PushMessage(title, html),
        state,
        tries,
        nextAt,
        instance,
        claimedAt,
        reason,
        createdAt,
        endedAt);
  }
}
