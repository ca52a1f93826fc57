package dev.aimo.bootstrap.search;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.dialect.Location;
import dev.aimo.bootstrap.Program;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where AIMO keeps its things, and what the person who runs it can do there. */
record Installation(Path directory, Map<String, String> variables) {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** What a command came to. */
  record Outcome(int code, String output) {}

  static Installation onSqlite(Path directory) {
    return at(directory, "sqlite:" + directory.resolve("aimo.db"));
  }

  static Installation on(FreshDatabase database, Path directory) {
    return at(directory, url(database));
  }

  private static Installation at(Path directory, String database) {
    return new Installation(
        directory,
        Map.of(
            "DATABASE_URL", database,
            "JWT_SECRET", "Zm9yIHRlc3RzIG9ubHkgYW5kIG5vd2hlcmUgZWxzZQ",
            "HOST", "127.0.0.1",
            "PORT", "0",
            "AIMO_DATA_DIR", directory.toString(),
            "AIMO_LOG_DIR", "-",
            "LANCEDB_PATH", directory.resolve("lance").toString()));
  }

  Installation with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(variables);
    all.putAll(more);
    return new Installation(directory, Map.copyOf(all));
  }

  Path lance() {
    return directory.resolve("lance");
  }

  Program serve() {
    return Program.start(directory, variables, "serve");
  }

  Program serveToMeasure() {
    return Program.startToMeasure(directory, variables, "serve");
  }

  Outcome doctor(String... options) throws InterruptedException {
    return run(Stream.concat(Stream.of("doctor"), List.of(options).stream()).toList());
  }

  Outcome reindex() throws InterruptedException {
    return run(List.of("reindex"));
  }

  private Outcome run(List<String> words) throws InterruptedException {
    try (Program program = Program.start(directory, variables, words.toArray(String[]::new))) {
      int code = program.awaitExit(PATIENCE);
      return new Outcome(code, program.output());
    }
  }

  private static String url(FreshDatabase database) {
    return switch (database.settings().location()) {
      case Location.InFile in -> "sqlite:" + in.file();
      case Location.OnServer on ->
          "%s://%s:%s@%s/%s"
              .formatted(
                  database.engine().dialect().id(),
                  encoded(on.user()),
                  encoded(on.password()),
                  on.address(),
                  on.database());
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
