package dev.aimo.adapter.embedding.remote;

import java.time.Duration;

/** Lets time pass between two tries. */
@FunctionalInterface
public interface Pause {

  void await(Duration time) throws InterruptedException;
}
