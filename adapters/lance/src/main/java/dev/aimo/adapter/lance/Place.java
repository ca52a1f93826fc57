package dev.aimo.adapter.lance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the tables lie, and what the native library needs to get there.
 *
 * @param directory when that is one of this machine
 */
record Place(String base, Map<String, String> options, Optional<Path> directory) {

  private static final String SUFFIX = ".lance";

  Place {
    options = Map.copyOf(options);
  }

  static Place of(Path directory) {
    return new Place(directory.toString(), Map.of(), Optional.of(directory));
  }

  static Place of(LanceSettings.Bucket bucket) {
    Map<String, String> options = new HashMap<>();
    options.put("aws_access_key_id", bucket.keys().id());
    options.put("aws_secret_access_key", bucket.keys().secret());
    options.put("aws_region", bucket.region());
    bucket
        .endpoint()
        .ifPresent(endpoint -> {
          options.put("aws_endpoint", endpoint);
          options.put("aws_virtual_hosted_style_request", "false");
          options.put("allow_http", Boolean.toString(endpoint.startsWith("http:")));
        });
    // Left alone, it goes on trying for minutes
    options.put("connect_timeout", "5 seconds");
    options.put("timeout", "30 seconds");
    options.put("client_max_retries", "3");
    options.put("client_retry_timeout", "20");
    return new Place("s3://" + bucket.name() + "/" + bucket.prefix(), options, Optional.empty());
  }

  String uri(String table) {
    return base + "/" + table + SUFFIX;
  }

  /** Whether there may be such a table; a directory tells at once. */
  boolean mayHave(String table) {
    return directory.map(path -> Files.isDirectory(path.resolve(table + SUFFIX))).orElse(true);
  }

  @Override
  public String toString() {
    return base;
  }
}
