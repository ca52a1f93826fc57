package dev.aimo.adapter.llm;

import java.time.Duration;

/** Lets time pass between two tries. */
@FunctionalInterface
interface Pause {

  void await(Duration time) throws InterruptedException;
}
