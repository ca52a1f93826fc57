package dev.aimo.application.recognition;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

  void await(Duration time) throws InterruptedException;
}
