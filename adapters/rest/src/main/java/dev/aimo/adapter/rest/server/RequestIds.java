package dev.aimo.adapter.rest.server;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Names for requests in logs. They need to differ, not to be secret. */
final class RequestIds {

  private static final int SHORTEST = 8;
  private static final int LONGEST = 64;

  private RequestIds() {}

  /**
   * The one that the client brought, so that logs of several programs fit together; or a new one.
   */
  static String choose(Optional<String> brought) {
    return brought.isPresent() && isAcceptable(brought.get()) ? brought.get() : next();
  }

  private static String next() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  private static boolean isAcceptable(String id) {
    return id.length() >= SHORTEST
        && id.length() <= LONGEST
        && id.chars().allMatch(RequestIds::isAcceptable);
  }

  private static boolean isAcceptable(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || c == '-'
        || c == '_'
        || c == '.';
  }
}
