package dev.aimo.domain.health;

import java.util.Optional;

/** Asks one thing AIMO depends on whether it works. Answers within seconds, never throws. */
public interface HealthProbe {

  /** The name under which it is reported, such as {@code database}. */
  String name();

  /** What is wrong, in a sentence without secrets; empty when all is well. */
  Optional<String> trouble();
}
