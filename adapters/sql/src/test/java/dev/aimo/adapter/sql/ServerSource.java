package dev.aimo.adapter.sql;

import java.util.Optional;

/** One way to come by a database server. What it starts, it stops when the tests are over. */
interface ServerSource {

  String name();

  /** Whether somebody named the server, so that it must work. */
  default boolean isAskedFor() {
    return false;
  }

  /** The address of a server, or nothing when this way is not open here. */
  Optional<String> start(TestDatabase database);
}
