package dev.aimo.domain.outbound;

import java.io.IOException;

/**
 * The cause of a failure of the port when nothing of the request left, so that it can be made
 * again. After any other failure, the request may have been taken.
 */
@SuppressWarnings("serial")
public final class NotReached extends IOException {

  public NotReached(String why) {
    super(why);
  }
}
