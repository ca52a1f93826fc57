package dev.aimo.adapter.sql;

import dev.aimo.adapter.sql.ConnectionCheck.Server;
import dev.aimo.adapter.sql.dialect.DriverSetup;
import dev.aimo.adapter.sql.dialect.DriverSetup.Purpose;
import dev.aimo.domain.error.StartFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;

/** Brings the schema up to date, and refuses one that this program does not know. */
final class SchemaMigration {

  private final DriverSetup setup;
  private final Server server;

  SchemaMigration(DriverSetup setup, Server server) {
    this.setup = setup;
    this.server = server;
  }

  MigrationReport run() {
    Flyway flyway = flyway();
    try {
      MigrationInfoService info = flyway.info();
      refuseBroken(info);
      refuseNewer(info);
      MigrateResult result = flyway.migrate();
      return report(info, result);
    } catch (FlywayException e) {
      throw problem(e);
    }
  }

  private Flyway flyway() {
    Map<String, String> properties =
        setup.properties(Purpose.MIGRATE).entrySet().stream()
            .collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    String user = properties.getOrDefault("user", "");
    String password = properties.getOrDefault("password", "");
    return Flyway.configure()
        .dataSource(setup.url(), user, password)
        .jdbcProperties(properties)
        .locations("classpath:" + server.dialect().migrations())
        .validateMigrationNaming(true)
        // versions from the future are refused above, with a message of our own
        .ignoreMigrationPatterns("*:future")
        .cleanDisabled(true)
        .load();
  }

  private MigrationReport report(MigrationInfoService info, MigrateResult result) {
    List<String> applied = result.migrations.stream().map(SchemaMigration::version).toList();
    Optional<String> before = Optional.ofNullable(info.current()).map(SchemaMigration::version);
    return new MigrationReport(
        server + " at " + setup.location(), before, applied, newestKnown(info));
  }

  private void refuseBroken(MigrationInfoService info) {
    Arrays.stream(info.all())
        .filter(migration -> migration.getState().isFailed())
        .findFirst()
        .ifPresent(failed -> {
          throw new StartFailure(
              """
              The schema of %s at %s broke off halfway in version %s. Restore the backup from \
              before, or begin with an empty database.\
              """
                  .formatted(server, setup.location(), version(failed)));
        });
  }

  private void refuseNewer(MigrationInfoService info) {
    Arrays.stream(info.applied())
        .filter(migration -> !migration.getState().isResolved())
        .reduce((_, last) -> last)
        .ifPresent(unknown -> {
          throw new StartFailure(
              """
              The schema of %s at %s has version %s, and this program knows versions up to %s. \
              It was made by a newer AIMO: start that one, or restore a backup from before.\
              """
                  .formatted(server, setup.location(), version(unknown), newestKnown(info)));
        });
  }

  private static String newestKnown(MigrationInfoService info) {
    return Arrays.stream(info.all())
        .filter(migration -> migration.getState().isResolved())
        .reduce((_, last) -> last)
        .map(SchemaMigration::version)
        .orElse("none");
  }

  private StartFailure problem(FlywayException e) {
    String place = server + " at " + setup.location();
    if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return new StartFailure(
          """
          %s holds tables that this AIMO did not make. Give it a database of its own, an empty \
          one.\
          """
              .formatted(place),
          e);
    }
    return new StartFailure(
        "The schema of %s can not be brought up to date: %s"
            .formatted(place, ConnectionProblem.reason(e)),
        e);
  }

  private static String version(MigrationInfo migration) {
    return version(migration.getVersion() == null ? null : migration.getVersion().getVersion());
  }

  private static String version(MigrateOutput migration) {
    return version(migration.version);
  }

  private static String version(@Nullable String version) {
    return version == null ? "repeatable" : version;
  }
}
