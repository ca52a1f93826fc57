package dev.aimo.bootstrap.architecture.violation.rule08.domain;

import java.time.Instant;

final class Clocked {

  private Clocked() {}

  static Instant moment() {
    return Instant.now();
  }
}
