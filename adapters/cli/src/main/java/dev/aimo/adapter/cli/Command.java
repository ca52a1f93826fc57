package dev.aimo.adapter.cli;

import java.util.OptionalInt;

/** What somebody asked the program to do. */
public sealed interface Command {

  /** Serve from one directory, with nothing to set up before. */
  record Quickstart(OptionalInt port) implements Command {}

  /** Serve as the environment says; in memory, everything is forgotten at the end. */
  record Serve(OptionalInt port, boolean inMemory) implements Command {}

  /** Bring the database to the schema of this version, and stop. */
  record Migrate() implements Command {}

  /** Ask the server on this machine whether it is ready. */
  record CheckHealth(OptionalInt port) implements Command {}

  /** Start, answer and stop once on throw-away data: what the JVM's start cache is trained with. */
  record WarmUp() implements Command {}

  record Help() implements Command {}

  record Version() implements Command {}

  /** Words that make no command, and why. */
  record Misunderstood(String why) implements Command {}
}
