package dev.aimo.adapter.memory;

import dev.aimo.domain.account.Email;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.push.SendOutcome;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** Sends nothing anywhere; what came of it is said by whoever tests. */
final class MemoryPushSender implements PushSender {

  private final AtomicReference<BiFunction<PushChannel, PushMessage, SendOutcome>> answer =
      new AtomicReference<>((channel, message) -> new SendOutcome.Sent());

  void answer(BiFunction<PushChannel, PushMessage, SendOutcome> next) {
    answer.set(next);
  }

  @Override
  public SendOutcome send(
      DeliveryId id, PushChannel channel, PushMessage message, Optional<Email> address) {
    return answer.get().apply(channel, message);
  }
}
