package dev.aimo.adapter.rest.conversation;

import dev.aimo.adapter.rest.http.SentTime;
import dev.aimo.domain.conversation.Position;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A place in a list, as clients get it and send it back: of no meaning to them. */
final class Cursor {

  private static final String NAME = "cursor";
  private static final int LONGEST = 400;

  private Cursor() {}

  static String write(Position position) {
    String text = position.time().toEpochMilli() + ":" + position.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Nothing for nothing; what we never wrote is refused. */
  static Optional<Position> read(Optional<String> sent) {
    return sent.filter(text -> !text.isEmpty()).map(Cursor::read);
  }

  private static Position read(String text) {
    try {
      if (text.length() <= LONGEST) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        int colon = plain.indexOf(':');
        if (colon > 0 && plain.indexOf('\0') < 0) {
          return SentTime.since1970(plain.substring(0, colon))
              .map(time -> new Position(time, plain.substring(colon + 1)))
              .orElseThrow(Cursor::unreadable);
        }
      }
    } catch (IllegalArgumentException _) {
      // refused below
    }
    throw unreadable();
  }

  private static Invalid unreadable() {
    return new Invalid(Reason.VALUE_TYPE_WRONG, NAME);
  }
}
