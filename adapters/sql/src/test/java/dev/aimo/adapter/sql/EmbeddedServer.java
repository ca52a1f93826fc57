package dev.aimo.adapter.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** PostgreSQL from a jar, on the platform that there is a jar for. */
final class EmbeddedServer implements ServerSource {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "started from a jar";
  }

  @Override
  public Optional<String> start(TestDatabase database) {
    if (database != TestDatabase.POSTGRESQL || !isPlatformOfTheJar()) {
      return Optional.empty();
    }
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setPGStartupWait(START_TIMEOUT)
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "200")
              .setDataDirectoryCustomizer(EmbeddedServer::askOthersForPasswords)
              .start();
      atTheEnd(server);
      return Optional.of("postgresql://postgres@localhost:" + server.getPort() + "/");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it comes, it believes everybody, and nobody would notice a wrong password. */
  private static void askOthersForPasswords(File data) {
    try {
      Files.writeString(
          data.toPath().resolve("pg_hba.conf"),
          """
          host all postgres all trust
          host all all all scram-sha-256
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void atTheEnd(EmbeddedPostgres server) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try {
                server.close();
              } catch (IOException e) {
                System.err.println("PostgreSQL did not stop: " + e.getMessage());
              }
            }));
  }

  private static boolean isPlatformOfTheJar() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }
}
