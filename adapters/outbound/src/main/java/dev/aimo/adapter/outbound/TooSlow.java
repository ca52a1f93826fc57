package dev.aimo.adapter.outbound;

import java.io.IOException;

/** The call took longer than its patience. */
@SuppressWarnings("serial")
final class TooSlow extends IOException {

  TooSlow() {
    super("it took too long");
  }
}
