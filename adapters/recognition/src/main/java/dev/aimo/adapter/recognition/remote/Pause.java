package dev.aimo.adapter.recognition.remote;

import java.time.Duration;

/** Lets time pass between two tries. */
@FunctionalInterface
public interface Pause {

  void await(Duration time) throws InterruptedException;
}
