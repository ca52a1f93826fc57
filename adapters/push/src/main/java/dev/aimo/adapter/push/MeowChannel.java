package dev.aimo.adapter.push;

import dev.aimo.domain.outbound.NamedBy;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.SendOutcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The service behind the MeoW app, which is told whom it is for by the path. */
final class MeowChannel {

  private static final int LONGEST_NICKNAME = 100;
  private static final String UNRESERVED = "-_~";

  private final Posts posts;
  private final URI base;

  MeowChannel(Posts posts, URI base) {
    this.posts = posts;
    this.base = base;
  }

  SendOutcome send(PushChannel.Meow app, PushMessage message) {
    if (app.nickname().length() > LONGEST_NICKNAME) {
      return new SendOutcome.Refused("the nickname is too long", true);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("title", message.title());
    body.put("msg", app.html() ? message.html() : message.plain());
    return posts.post(
        address(app),
        NamedBy.OPERATOR,
        Map.of(),
        PushJson.write(body),
        answer -> new SendOutcome.Sent());
  }

  private String address(PushChannel.Meow app) {
    String query =
        app.html()
            ? "msgType=html" + app.htmlHeight().map(height -> "&htmlHeight=" + height).orElse("")
            : "msgType=text";
    return base.toString().replaceAll("/+$", "") + "/" + segment(app.nickname()) + "?" + query;
  }

  /** One piece of a path, whatever is in it: dots too, which could lead out of it. */
  private static String segment(String nickname) {
    StringBuilder segment = new StringBuilder();
    for (byte one : nickname.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (one & 0xff);
      boolean isPlain =
          (letter >= 'a' && letter <= 'z')
              || (letter >= 'A' && letter <= 'Z')
              || (letter >= '0' && letter <= '9')
              || UNRESERVED.indexOf(letter) >= 0;
      segment.append(isPlain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
    }
    return segment.toString();
  }
}
