package dev.aimo.application.recognition;

import java.util.function.LongSupplier;

/** How time passes, in nanoseconds from wherever, and what lets it pass. */
public record Stopwatch(LongSupplier nanos, Pause pause) {}
