package dev.aimo.adapter.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** A container, where a Docker engine answers. Testcontainers removes it after the run. */
final class ContainerServer implements ServerSource {

  private static final String PASSWORD = "containers-are-thrown-away";
  private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

  @Override
  public String name() {
    return "in a container";
  }

  @Override
  public Optional<String> start(TestDatabase database) {
    if (!mayBeThere() || !DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    return switch (database) {
      case SQLITE -> Optional.empty();
      case POSTGRESQL ->
          Optional.of(
              run(
                  database,
                  "postgres:17",
                  "POSTGRES_PASSWORD",
                  "/var/lib/postgresql/data",
                  "postgres"));
      case MARIADB ->
          Optional.of(
              run(database, "mariadb:11.4", "MARIADB_ROOT_PASSWORD", "/var/lib/mysql", "root"));
      case MYSQL ->
          Optional.of(run(database, "mysql:8.4", "MYSQL_ROOT_PASSWORD", "/var/lib/mysql", "root"));
    };
  }

  /** Asking Testcontainers takes seconds where there is no Docker. */
  private static boolean mayBeThere() {
    return System.getenv("DOCKER_HOST") != null
        || Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"),
                Path.of(
                    Optional.ofNullable(System.getenv("XDG_RUNTIME_DIR")).orElse("/nowhere"),
                    "docker.sock"))
            .anyMatch(Files::exists)
        || System.getProperty("os.name").startsWith("Windows");
  }

  // Ryuk, a container of Testcontainers, ends it when this process does.
  @SuppressWarnings("resource")
  private static String run(
      TestDatabase database, String image, String passwordVariable, String data, String user) {
    int port = database.dialect().port();
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image))
            .withEnv(passwordVariable, PASSWORD)
            .withExposedPorts(port)
            .withTmpFs(Map.of(data, "rw"))
            .waitingFor(Wait.forListeningPort())
            .withStartupTimeout(START_TIMEOUT);
    container.start();
    return "%s://%s:%s@%s:%d/"
        .formatted(
            database.dialect().id(),
            user,
            PASSWORD,
            container.getHost(),
            container.getMappedPort(port));
  }
}
