package dev.aimo.application.recognition;

import dev.aimo.domain.error.PortFailure;

/** Failures of recognition that no service caused. */
final class GivenUp {

  private static final String PORT = "recognition";

  private GivenUp() {}

  static PortFailure late() {
    return new PortFailure(PORT, true, new IllegalStateException("it took too long"));
  }

  static PortFailure tooMuch() {
    return new PortFailure(PORT, false, new IllegalStateException("there is too much text in it"));
  }

  /** Whoever waited has gone, or the server stops. */
  static PortFailure interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new PortFailure(PORT, false, cause);
  }
}
