package dev.aimo.adapter.push;

import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.SendOutcome;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A program of somebody. It can tell by the signature that the message is AIMO's and when it was
 * sent, and by the id that it had it already.
 */
final class WebhookChannel {

  private final Posts posts;
  private final InstantSource clock;

  WebhookChannel(Posts posts, InstantSource clock) {
    this.posts = posts;
    this.clock = clock;
  }

  SendOutcome send(DeliveryId id, PushChannel.Webhook program, PushMessage message) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id.value());
    body.put("title", message.title());
    body.put("text", message.plain());
    body.put("html", message.html());
    String json = PushJson.write(body);
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    String signature = HexFormat.of().formatHex(Hmac.of(program.secret(), timestamp + "." + json));
    return posts.post(
        program.webhookUrl(),
        NamedBy.ACCOUNT,
        Map.of(
            "X-AIMO-Delivery",
            id.value(),
            "X-AIMO-Timestamp",
            timestamp,
            "X-AIMO-Signature",
            "v1=" + signature),
        json,
        answer -> new SendOutcome.Sent());
  }
}
