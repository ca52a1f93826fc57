package dev.aimo.adapter.sql.dialect;

import java.nio.file.Path;
import java.util.Map;

/** Where a database is. Its text form never holds the password. */
public sealed interface Location {

  /** A database that is a file of this machine. */
  record InFile(Path file) implements Location {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /**
   * A database on a server.
   *
   * @param address host and port, or several of them with commas between
   * @param parameters what the driver is told besides; it wins over what AIMO would say, but see
   *     {@link DriverSetup#properties} for the variables of the session
   */
  record OnServer(
      String address, String database, String user, String password, Map<String, String> parameters)
      implements Location {

    public OnServer {
      parameters = Map.copyOf(parameters);
    }

    /** Names the parameters without their values, for some of them are passwords too. */
    @Override
    public String toString() {
      String names = parameters.isEmpty() ? "" : " with " + parameters.keySet();
      return address + "/" + database + " as " + user + names;
    }
  }
}
