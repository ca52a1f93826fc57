package dev.aimo.adapter.memory;

import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.push.PushSenderContract;
import dev.aimo.domain.push.SendOutcome;

final class MemoryPushSenderTest extends PushSenderContract {

  private final MemoryAdapter memory = new MemoryAdapter();

  MemoryPushSenderTest() {
    memory.onPush((channel, message) ->
        channel instanceof PushChannel.Mail
            ? new SendOutcome.Refused("full", false)
            : new SendOutcome.Sent());
  }

  @Override
  protected PushSender sender() {
    return memory.pushSender();
  }

  @Override
  protected PushChannel taking() {
    return new PushChannel.Webhook("https://example.org", "s");
  }

  @Override
  protected PushChannel refusing() {
    return new PushChannel.Mail();
  }
}
