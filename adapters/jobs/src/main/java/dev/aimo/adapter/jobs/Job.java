package dev.aimo.adapter.jobs;

import java.util.Optional;
import java.util.function.Supplier;

/** Something to do again and again. What it did is told in a few words, if it did anything. */
record Job(String name, Timing timing, Supplier<Optional<String>> work) {}
