package dev.aimo.adapter.cli;

import java.util.Optional;
import java.util.OptionalInt;

/** What somebody asked the program to do. */
public sealed interface Command {

  /** Serve from one directory, with nothing to set up before; with sample memos, if asked to. */
  record Quickstart(OptionalInt port, boolean demo) implements Command {}

  /** Serve as the environment says; in memory, everything is forgotten at the end. */
  record Serve(OptionalInt port, boolean inMemory) implements Command {}

  /** Bring the database to the schema of this version, and stop. */
  record Migrate() implements Command {}

  /** Write memos to measure with into a new account. */
  record Seed(int memos, Optional<String> email, Optional<String> password) implements Command {

    @Override
    public String toString() {
      return "Seed[" + memos + " memos, *]";
    }
  }

  /** Ask the database whether every query that has to be fast is served by an index. */
  record VerifyIndexes() implements Command {}

  /**
   * Compare the indexes with the database, and have what differs repaired if asked to: of the
   * installation that the environment describes, or of the one that quickstart keeps here.
   */
  record Doctor(boolean json, boolean repair, boolean quickstart) implements Command {}

  /** Make the indexes anew, of one installation or the other. */
  record Reindex(boolean quickstart) implements Command {}

  /** Ask the server on this machine whether it is ready. */
  record CheckHealth(OptionalInt port) implements Command {}

  /** Start, answer and stop once on throw-away data: what the JVM's start cache is trained with. */
  record WarmUp() implements Command {}

  record Help() implements Command {}

  record Version() implements Command {}

  /** Words that make no command, and why. */
  record Misunderstood(String why) implements Command {}
}
