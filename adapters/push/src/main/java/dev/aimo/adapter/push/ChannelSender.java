package dev.aimo.adapter.push;

import dev.aimo.domain.account.Email;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.push.SendOutcome;
import java.util.Optional;

/** Each channel in its own way. */
final class ChannelSender implements PushSender {

  private final FeishuChannel feishu;
  private final MeowChannel meow;
  private final WebhookChannel webhook;
  private final MailChannel mail;

  ChannelSender(FeishuChannel feishu, MeowChannel meow, WebhookChannel webhook, MailChannel mail) {
    this.feishu = feishu;
    this.meow = meow;
    this.webhook = webhook;
    this.mail = mail;
  }

  @Override
  public SendOutcome send(
      DeliveryId id, PushChannel channel, PushMessage message, Optional<Email> address) {
    return switch (channel) {
      case PushChannel.Feishu robot -> feishu.send(robot, message);
      case PushChannel.Meow app -> meow.send(app, message);
      case PushChannel.Webhook program -> webhook.send(id, program, message);
      case PushChannel.Mail _ -> mail.send(id, message, address);
    };
  }
}
