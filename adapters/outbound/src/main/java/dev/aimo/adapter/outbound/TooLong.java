package dev.aimo.adapter.outbound;

import java.io.IOException;

/** The answer has more bytes than are taken. */
@SuppressWarnings("serial")
final class TooLong extends IOException {

  TooLong() {
    super("its answer is too long");
  }
}
