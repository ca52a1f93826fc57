package dev.aimo.adapter.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Something to do again and again. What it did is told in a few words, if it did anything. */
record Job(String name, Duration first, Duration every, Supplier<Optional<String>> work) {}
