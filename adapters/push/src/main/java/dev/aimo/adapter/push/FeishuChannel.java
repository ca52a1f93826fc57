package dev.aimo.adapter.push;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.outbound.OutboundAnswer;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.SendOutcome;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A robot in a group of Feishu, which takes plain text and says in its answer whether it did. */
final class FeishuChannel {

  /** The robots take requests of at most 20 KB. */
  private static final int MOST_BYTES = 15_000;

  private final Posts posts;
  private final InstantSource clock;

  FeishuChannel(Posts posts, InstantSource clock) {
    this.posts = posts;
    this.clock = clock;
  }

  SendOutcome send(PushChannel.Feishu robot, PushMessage message) {
    Map<String, Object> body = new LinkedHashMap<>();
    robot.secret().ifPresent(secret -> sign(body, secret));
    body.put("msg_type", "text");
    body.put("content", Map.of("text", cut(message.title() + "\n" + message.plain())));
    return posts.post(
        robot.webhookUrl(), NamedBy.ACCOUNT, Map.of(), PushJson.write(body), FeishuChannel::judge);
  }

  /** The key is the time and the secret, and nothing is signed with it: so Feishu wants it. */
  private void sign(Map<String, Object> body, String secret) {
    String timestamp = Long.toString(clock.instant().getEpochSecond());
    body.put("timestamp", timestamp);
    body.put("sign", Base64.getEncoder().encodeToString(Hmac.of(timestamp + "\n" + secret, "")));
  }

  private static SendOutcome judge(OutboundAnswer answer) {
    Optional<JsonNode> object = PushJson.object(answer.body());
    if (object.isEmpty()) {
      return new SendOutcome.Unclear("its answer is no JSON");
    }
    JsonNode code = object.get().path("code");
    return code.isMissingNode() || (code.isNumber() && code.asLong() == 0)
        ? new SendOutcome.Sent()
        : new SendOutcome.Refused("it answered with code " + code.asLong(-1), false);
  }

  private static String cut(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int letter : text.codePoints().toArray()) {
      bytes += Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > MOST_BYTES) {
        break;
      }
      kept.appendCodePoint(letter);
    }
    return kept.append('…').toString();
  }
}
