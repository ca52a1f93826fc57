package dev.aimo.bootstrap.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A directory that nobody can write to for a while, not even root: root has it mounted over itself,
 * everybody else loses the permission.
 */
final class ReadOnly implements AutoCloseable {

  private static final boolean AS_ROOT = "root".equals(System.getProperty("user.name"));

  private final Path directory;

  private ReadOnly(Path directory) {
    this.directory = directory;
  }

  static ReadOnly make(Path directory) {
    String path = directory.toString();
    if (AS_ROOT) {
      run("mount", "--bind", path, path);
      run("mount", "-o", "remount,ro,bind", path);
    } else {
      run("chmod", "-R", "a-w", path);
    }
    return new ReadOnly(directory);
  }

  @Override
  public void close() {
    if (AS_ROOT) {
      run("umount", "--lazy", directory.toString());
    } else {
      run("chmod", "-R", "u+w", directory.toString());
    }
  }

  private static void run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new AssertionError(List.of(command) + ": " + output);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
