package dev.aimo.adapter.push;

import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.push.PushSenderContract;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

final class ChannelSenderTest extends PushSenderContract {

  private final StandIn service = new StandIn();

  @AfterEach
  void stop() {
    service.close();
  }

  @Override
  protected PushSender sender() {
    return PushAdapter.open(
            new PushSettings(URI.create(service.url()), Optional.empty()),
            new PlainOutbound(),
            InstantSource.fixed(Instant.EPOCH))
        .sender();
  }

  @Override
  protected PushChannel taking() {
    return new PushChannel.Webhook(service.url(), "s");
  }

  @Override
  protected PushChannel refusing() {
    return new PushChannel.Webhook("https://" + PlainOutbound.FORBIDDEN + "/", "s");
  }
}
