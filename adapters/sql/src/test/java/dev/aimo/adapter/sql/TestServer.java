package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.dialect.Location;

/** Where the databases of one engine come from in this run of the tests. */
sealed interface TestServer {

  /** A line for people. */
  String account();

  /** SQLite needs none. */
  record NoneNeeded(String version) implements TestServer {
    @Override
    public String account() {
      return "tested with " + version + " (a file)";
    }
  }

  /** A server whose account may create databases. */
  record Running(Location.OnServer admin, String version, String origin) implements TestServer {
    @Override
    public String account() {
      return "tested with " + version + " (" + origin + ")";
    }
  }

  /**
   * There is none.
   *
   * @param isAskedFor whether somebody named one, so that leaving it out would hide something
   */
  record Missing(String reason, boolean isAskedFor) implements TestServer {
    @Override
    public String account() {
      return "NOT tested: " + reason;
    }
  }
}
