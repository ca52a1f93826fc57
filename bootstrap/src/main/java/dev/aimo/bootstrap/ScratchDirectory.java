package dev.aimo.bootstrap;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where this process puts what it needs only while it runs: uploads on their way, unpacked native
 * libraries. What a process that was killed left behind is removed by the next one; a lock tells
 * which are still alive.
 */
final class ScratchDirectory implements AutoCloseable {

  private static final String LOCK = ".lock";

  private final Path directory;
  private final Path lockFile;
  private final FileChannel channel;

  private ScratchDirectory(Path directory, Path lockFile, FileChannel channel) {
    this.directory = directory;
    this.lockFile = lockFile;
    this.channel = channel;
  }

  /** In the data directory, where there is room for what is large. */
  static ScratchDirectory under(Path dataDirectory) {
    return open(dataDirectory.resolve("tmp"));
  }

  static ScratchDirectory open(Path parent) {
    try {
      PrivateDirectory.make(parent);
      sweep(parent);
      return lock(parent);
    } catch (IOException e) {
      throw new StartFailure(
          "The directory %s can not be used (%s). AIMO_DATA_DIR must name a directory that this user may write to."
              .formatted(parent.toAbsolutePath(), e),
          e);
    }
  }

  /** The lock comes first: a directory without one could never be swept. */
  private static ScratchDirectory lock(Path parent) throws IOException {
    while (true) {
      Path lockFile = Files.createTempFile(parent, "run-", LOCK);
      FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
      channel.lock();
      // Another process may have swept it between those two lines.
      if (Files.exists(lockFile)) {
        Path directory = Files.createDirectory(directoryOf(lockFile));
        return new ScratchDirectory(directory, lockFile, channel);
      }
      channel.close();
    }
  }

  Path path() {
    return directory;
  }

  @Override
  public void close() {
    try {
      delete(directory);
      channel.close();
      Files.deleteIfExists(lockFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweep(Path parent) throws IOException {
    List<Path> locks;
    try (Stream<Path> files = Files.list(parent)) {
      locks = files.filter(file -> file.toString().endsWith(LOCK)).toList();
    }
    for (Path lock : locks) {
      sweepIfDead(lock);
    }
  }

  private static void sweepIfDead(Path lockFile) throws IOException {
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        delete(directoryOf(lockFile));
        Files.deleteIfExists(lockFile);
      }
    } catch (OverlappingFileLockException e) {
      // held by this very process: alive
    }
  }

  private static Path directoryOf(Path lockFile) {
    String name = lockFile.getFileName().toString();
    return lockFile.resolveSibling(name.substring(0, name.length() - LOCK.length()));
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
