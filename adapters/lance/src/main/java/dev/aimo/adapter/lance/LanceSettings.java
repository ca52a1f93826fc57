package dev.aimo.adapter.lance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Where the Lance data lies, and for how long earlier states of it are kept. */
public sealed interface LanceSettings {

  Duration DEFAULT_RETENTION = Duration.ofDays(7);

  Duration retention();

  /** In a directory of this machine, or one that is mounted. */
  record Local(Path directory, Duration retention) implements LanceSettings {

    public Local(Path directory) {
      this(directory, DEFAULT_RETENTION);
    }

    @Override
    public String toString() {
      return directory.toString();
    }
  }

  /**
   * In a bucket of an object store.
   *
   * @param prefix what goes before all keys, without slashes at its ends
   * @param endpoint of a server that is not Amazon's
   */
  record Bucket(
      String name,
      String prefix,
      Optional<String> endpoint,
      String region,
      Keys keys,
      Duration retention)
      implements LanceSettings {

    @Override
    public String toString() {
      return "the bucket %s, %s, at %s"
          .formatted(name, prefix, endpoint.orElse("Amazon S3, " + region));
    }
  }

  /** The pair that signs requests. */
  record Keys(String id, String secret) {
    @Override
    public String toString() {
      return "Keys[id=*, secret=*]";
    }
  }

  static LanceSettings read(Function<String, Optional<String>> variable, Path defaultDirectory) {
    return new LanceVariables(variable).read(defaultDirectory);
  }
}
