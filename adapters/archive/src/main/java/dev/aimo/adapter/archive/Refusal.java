package dev.aimo.adapter.archive;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.TooLarge;
import java.io.IOException;

/** How archives are turned down. */
final class Refusal {

  private Refusal() {}

  /** The field, or the part of the archive, that is wrong. */
  static Invalid malformed(String what) {
    return new Invalid(Reason.ARCHIVE_MALFORMED, what);
  }

  static TooLarge tooLarge() {
    return new TooLarge(Reason.ARCHIVE_TOO_LARGE);
  }

  /** Our own disk, and nobody's fault. */
  static PortFailure broken(IOException cause) {
    return new PortFailure("archives", false, cause);
  }
}
