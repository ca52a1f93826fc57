package dev.aimo.adapter.push;

import dev.aimo.domain.outbound.Outbound;
import dev.aimo.domain.push.PushSender;
import java.time.InstantSource;

/** The ways to users outside of the product. Connects to nobody until something is sent. */
public final class PushAdapter {

  private final PushSender sender;

  private PushAdapter(PushSender sender) {
    this.sender = sender;
  }

  public static PushAdapter open(PushSettings settings, Outbound outbound, InstantSource clock) {
    Posts posts = new Posts(outbound);
    return new PushAdapter(
        new ChannelSender(
            new FeishuChannel(posts, clock),
            new MeowChannel(posts, settings.meow()),
            new WebhookChannel(posts, clock),
            new MailChannel(settings.smtp(), clock)));
  }

  public PushSender sender() {
    return sender;
  }
}
