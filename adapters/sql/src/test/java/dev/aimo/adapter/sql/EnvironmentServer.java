package dev.aimo.adapter.sql;

import java.util.Optional;

/** A server that somebody else runs, named by {@code AIMO_TEST_MYSQL_URL} and the like. */
final class EnvironmentServer implements ServerSource {

  @Override
  public String name() {
    return "named by the environment";
  }

  @Override
  public boolean isAskedFor() {
    return true;
  }

  @Override
  public Optional<String> start(TestDatabase database) {
    return Optional.ofNullable(System.getenv("AIMO_TEST_" + database + "_URL"))
        .filter(url -> !url.isBlank());
  }
}
