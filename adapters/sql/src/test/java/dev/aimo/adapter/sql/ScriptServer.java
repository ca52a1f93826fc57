package dev.aimo.adapter.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server of the project's own scripts in {@code .ci/databases}, which need Linux and apt-get. */
final class ScriptServer implements ServerSource {

  private static final int MINUTES = 5;

  @Override
  public String name() {
    return "started by .ci/databases";
  }

  @Override
  public Optional<String> start(TestDatabase database) {
    return script(database).filter(_ -> hasPackages()).map(ScriptServer::start);
  }

  /** A server that ran before stays: it serves others as well. */
  private static String start(Path script) {
    boolean ranBefore = succeeds(script, "status");
    run(script, "start");
    if (!ranBefore) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> run(script, "stop")));
    }
    return run(script, "url");
  }

  private static Optional<Path> script(TestDatabase database) {
    String name = database.dialect().id();
    Path directory = Path.of("").toAbsolutePath();
    while (directory != null) {
      Path script = directory.resolve(".ci/databases").resolve(name);
      if (Files.isExecutable(script)) {
        return Optional.of(script);
      }
      directory = directory.getParent();
    }
    return Optional.empty();
  }

  private static boolean hasPackages() {
    return Files.isExecutable(Path.of("/usr/bin/apt-get"));
  }

  private static boolean succeeds(Path script, String command) {
    try {
      run(script, command);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static String run(Path script, String command) {
    try {
      Path output = Files.createTempFile("aimo-databases", ".txt");
      try {
        return run(script, command, output);
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A server inherits what its script writes to, so the end of that is not waited for. */
  private static String run(Path script, String command, Path output)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(script.toString(), command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroy();
      throw new IllegalStateException(script.getFileName() + " " + command + " failed");
    }
    return Files.readString(output).strip();
  }
}
