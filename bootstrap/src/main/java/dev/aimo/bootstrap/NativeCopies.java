package dev.aimo.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of native libraries that Java libraries make for this process in the directory for
 * temporary files, some of them 180 MB large. Once such a file is loaded it is needed by nobody,
 * but stays behind when the process is killed. So its name is removed as soon as it is in use,
 * which Linux allows; elsewhere the libraries remove it when the process ends by itself.
 */
final class NativeCopies {

  private static final Logger LOG = LoggerFactory.getLogger(NativeCopies.class);
  private static final Path MAPPED = Path.of("/proc/self/maps");

  /** Libraries are loaded in the background, within the first seconds. */
  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          Duration.ofSeconds(16));

  /** As it was when the JVM began; that is the one most libraries see, whatever is set later. */
  private static final NativeCopies OF_THIS_PROCESS =
      new NativeCopies(Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath());

  private final Path directory;

  private NativeCopies(Path directory) {
    this.directory = directory;
  }

  /** To be asked for before the directory for temporary files is set to another one. */
  static NativeCopies here() {
    return OF_THIS_PROCESS;
  }

  /** Looks for them for a while, without holding anybody up. */
  void removeSoon() {
    Thread.ofVirtual()
        .name("native copies")
        .start(() ->
            LOOKS.forEach(wait -> {
              LockSupport.parkNanos(wait.toNanos());
              remove();
            }));
  }

  void remove() {
    if (!Files.isReadable(MAPPED)) {
      return;
    }
    try (Stream<String> lines = Files.lines(MAPPED)) {
      lines
          .filter(line -> line.indexOf('/') > 0)
          .map(line -> line.substring(line.indexOf('/')))
          .filter(file -> file.endsWith(".so") || file.endsWith(".tmp"))
          .distinct()
          .map(Path::of)
          .filter(file -> file.startsWith(directory))
          .forEach(NativeCopies::remove);
    } catch (IOException e) {
      LOG.debug("the native libraries in use can not be listed", e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("the copy {} of a native library stays behind", file, e);
    }
  }
}
