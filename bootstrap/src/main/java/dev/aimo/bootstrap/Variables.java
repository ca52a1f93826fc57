package dev.aimo.bootstrap;

import dev.aimo.domain.error.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The variables AIMO is set up with: the environment, then a {@code .env} file in the current
 * directory. The value of {@code NAME} may also lie in the file that {@code NAME_FILE} names, as
 * secrets of containers do. An empty value counts as none.
 */
final class Variables {

  private static final String FILE_SUFFIX = "_FILE";

  private final Map<String, String> values;
  private final Set<String> asked = Collections.synchronizedSet(new TreeSet<>());

  Variables(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  static Variables read(Map<String, String> environment, Path directory) {
    Map<String, String> values = new HashMap<>(DotEnv.read(directory.resolve(".env")));
    values.putAll(environment);
    return new Variables(values);
  }

  /** These variables with others in place of some, whatever the environment says. */
  Variables with(Map<String, String> fixed) {
    Map<String, String> changed = new HashMap<>(values);
    changed.putAll(fixed);
    return new Variables(changed);
  }

  Optional<String> get(String name) {
    asked.add(name);
    Optional<String> value = plain(name);
    Optional<String> file = plain(name + FILE_SUFFIX);
    if (value.isPresent() && file.isPresent()) {
      throw new StartFailure(
          "%s and %s are both set; keep one of them.".formatted(name, name + FILE_SUFFIX));
    }
    return value.or(() -> file.map(path -> content(name, path)));
  }

  /** All names that were asked for so far. */
  Set<String> asked() {
    return Set.copyOf(asked);
  }

  private Optional<String> plain(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  private static String content(String name, String path) {
    try {
      return Files.readString(Path.of(path)).strip();
    } catch (IOException e) {
      throw new StartFailure(
          "%s%s names the file %s, which can not be read (%s)."
              .formatted(name, FILE_SUFFIX, path, e.getClass().getSimpleName()),
          e);
    }
  }
}
