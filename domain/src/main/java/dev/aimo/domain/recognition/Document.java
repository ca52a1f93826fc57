package dev.aimo.domain.recognition;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;

/** What a text is read from: a picture or a PDF. */
public sealed interface Document {

  /** One that the service fetches itself, from the web. */
  record Linked(RemoteAddress address) implements Document {

    public Linked {
      if (address.isInBucket()) {
        throw new Invalid(Reason.RECOGNITION_ADDRESS_REFUSED);
      }
    }
  }

  /** One whose bytes are here. */
  record Held(HeldDocument content) implements Document {}
}
