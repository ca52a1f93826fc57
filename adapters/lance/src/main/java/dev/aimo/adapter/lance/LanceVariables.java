package dev.aimo.adapter.lance;

import dev.aimo.adapter.lance.LanceSettings.Bucket;
import dev.aimo.adapter.lance.LanceSettings.Keys;
import dev.aimo.adapter.lance.LanceSettings.Local;
import dev.aimo.domain.error.StartFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what is set for the Lance data. */
final class LanceVariables {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,254}");
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
  private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]{1,60}");
  private static final int MOST_DAYS = 3650;

  private final Function<String, Optional<String>> variable;

  LanceVariables(Function<String, Optional<String>> variable) {
    this.variable = variable;
  }

  LanceSettings read(Path defaultDirectory) {
    String type = set("LANCEDB_STORAGE_TYPE").orElse("local");
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "local" -> new Local(directory(defaultDirectory), retention());
      case "s3" -> bucket();
      default ->
          throw new StartFailure(
              "LANCEDB_STORAGE_TYPE is %s, which AIMO does not know. The valid types are local and s3."
                  .formatted(type));
    };
  }

  private Path directory(Path defaultDirectory) {
    return variable
        .apply("LANCEDB_PATH")
        .filter(text -> !text.isBlank())
        .map(LanceVariables::path)
        .orElse(defaultDirectory);
  }

  private static Path path(String text) {
    if (text.strip().toLowerCase(Locale.ROOT).startsWith("s3:")) {
      throw new StartFailure(
          "LANCEDB_PATH is an address in S3. Set LANCEDB_STORAGE_TYPE=s3, and LANCEDB_S3_BUCKET and"
              + " LANCEDB_S3_PREFIX to the bucket and the folder in it; or set LANCEDB_PATH to a"
              + " directory for Lance data.");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new StartFailure(
          "LANCEDB_PATH is not a path on this machine (%s). Set it to a directory for Lance data."
              .formatted(e.getReason()),
          e);
    }
  }

  private Bucket bucket() {
    String name =
        matching(
            "LANCEDB_S3_BUCKET",
            required("LANCEDB_S3_BUCKET", "the bucket for Lance data", "my-vectors"),
            NAME,
            "the name of a bucket, such as my-vectors");
    String prefix =
        matching(
            "LANCEDB_S3_PREFIX",
            set("LANCEDB_S3_PREFIX")
                .map(text -> text.replaceAll("^/+|/+$", ""))
                .filter(text -> !text.isEmpty())
                .orElse("lancedb"),
            PREFIX,
            "the beginning of a path in a bucket, such as lancedb");
    String region =
        matching(
            "AWS_REGION",
            set("AWS_REGION").orElse("us-east-1"),
            REGION,
            "a region, such as us-east-1");
    Keys keys =
        new Keys(
            required(
                "AWS_ACCESS_KEY_ID",
                "the id of the key that AIMO enters the bucket with",
                "AKIA2E0A8F3B244C9986"),
            required(
                "AWS_SECRET_ACCESS_KEY",
                "the secret that belongs to AWS_ACCESS_KEY_ID",
                "wJalrXUtnFEMI"));
    return new Bucket(name, prefix, endpoint(), region, keys, retention());
  }

  private Optional<String> endpoint() {
    Optional<String> endpoint = set("LANCEDB_S3_ENDPOINT");
    if (endpoint.isPresent() && !isAddress(endpoint.get())) {
      throw new StartFailure(
          "LANCEDB_S3_ENDPOINT is not the address of a server, such as https://s3.example.com.");
    }
    return endpoint;
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Duration retention() {
    Optional<String> days = set("LANCEDB_VERSION_RETENTION_DAYS");
    if (days.isEmpty()) {
      return LanceSettings.DEFAULT_RETENTION;
    }
    if (!days.get().matches("\\d{1,4}") || Integer.parseInt(days.get()) > MOST_DAYS) {
      throw new StartFailure(
          "LANCEDB_VERSION_RETENTION_DAYS is %s; it can be a number of days from 0 to %d."
              .formatted(days.get(), MOST_DAYS));
    }
    return Duration.ofDays(Integer.parseInt(days.get()));
  }

  private String required(String name, String meaning, String example) {
    return set(name)
        .orElseThrow(() ->
            new StartFailure(
                "%s is not set. It is %s, for example %s=%s"
                    .formatted(name, meaning, name, example)));
  }

  private static String matching(String name, String text, Pattern pattern, String meaning) {
    if (!pattern.matcher(text).matches()) {
      throw new StartFailure("%s is not %s.".formatted(name, meaning));
    }
    return text;
  }

  private Optional<String> set(String name) {
    return variable.apply(name).map(String::strip).filter(text -> !text.isEmpty());
  }
}
