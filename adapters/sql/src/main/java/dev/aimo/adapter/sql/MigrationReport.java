package dev.aimo.adapter.sql;

import java.util.List;
import java.util.Optional;

/**
 * What a migration of the schema did.
 *
 * @param database engine, version and place, without secrets
 * @param before the version that was there, if any
 * @param applied the versions that this one added, in order; another instance may have added some
 * @param now the version that is there now
 */
public record MigrationReport(
    String database, Optional<String> before, List<String> applied, String now) {

  public MigrationReport {
    applied = List.copyOf(applied);
  }
}
