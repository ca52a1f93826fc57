package dev.aimo.adapter.blob;

import dev.aimo.adapter.blob.BucketAccess.BucketKeys;
import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.error.StartFailure;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what is set for the buckets of one type. */
final class BucketVariables {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,254}");
  private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]{1,60}");

  private final Function<String, Optional<String>> variable;
  private final BucketType type;

  BucketVariables(Function<String, Optional<String>> variable, BucketType type) {
    this.variable = variable;
    this.type = type;
  }

  /** How the buckets of each type are entered, for those that can be. */
  static Map<BucketType, BucketAccess> readAccess(Function<String, Optional<String>> variable) {
    Map<BucketType, BucketAccess> access = new EnumMap<>(BucketType.class);
    for (BucketType type : BucketType.values()) {
      BucketAccess read = new BucketVariables(variable, type).access();
      if (!read.equals(BucketAccess.NONE)) {
        access.put(type, read);
      }
    }
    return access;
  }

  BlobPlace.Bucket place() {
    String name = required("BUCKET", "the bucket for attachments", "my-attachments");
    String id = name("ACCESS_KEY_ID");
    if (keys().isEmpty()) {
      throw missing(
          id, "the id of the key that AIMO enters the bucket with", "AKIA2E0A8F3B244C9986");
    }
    if (!NAME.matcher(name).matches()) {
      throw new StartFailure(
          "%s is not the name of a bucket, such as my-attachments.".formatted(name("BUCKET")));
    }
    BlobPlace.Bucket place =
        new BlobPlace.Bucket(type, name, set("ENDPOINT"), Optional.of(region()), isPublic());
    checkEndpoint(place);
    return place;
  }

  private BucketAccess access() {
    return new BucketAccess(
        set("PREFIX").map(this::prefix).orElse(BucketAccess.DEFAULT_PREFIX), keys());
  }

  private BlobKey prefix(String text) {
    try {
      return new BlobKey(text.replaceAll("^/+|/+$", ""));
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "%s is not the beginning of a path in a bucket, such as attachments."
              .formatted(name("PREFIX")),
          e);
    }
  }

  private Optional<BucketKeys> keys() {
    Optional<String> id = set("ACCESS_KEY_ID");
    Optional<String> secret = set(secretName());
    if (id.isPresent() && secret.isEmpty()) {
      throw missing(
          name(secretName()),
          "the secret that belongs to " + name("ACCESS_KEY_ID"),
          "wJalrXUtnFEMI");
    }
    if (secret.isPresent() && id.isEmpty()) {
      throw missing(
          name("ACCESS_KEY_ID"),
          "the id that belongs to " + name(secretName()),
          "AKIA2E0A8F3B244C9986");
    }
    return id.flatMap(known -> secret.map(kept -> new BucketKeys(known, kept)));
  }

  private String region() {
    String region = set("REGION").orElse(BucketAddress.defaultRegion(type));
    if (!REGION.matcher(region).matches()) {
      throw new StartFailure(
          "%s is not a region, such as %s."
              .formatted(name("REGION"), BucketAddress.defaultRegion(type)));
    }
    return region;
  }

  private boolean isPublic() {
    String text = set("IS_PUBLIC").orElse("false").toLowerCase(Locale.ROOT);
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new StartFailure(
              "%s is %s; it can be true or false.".formatted(name("IS_PUBLIC"), text));
    };
  }

  private void checkEndpoint(BlobPlace.Bucket place) {
    try {
      BucketAddress.of(place);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "%s is not the address of a server, such as https://s3.example.com."
              .formatted(name("ENDPOINT")),
          e);
    }
  }

  private String required(String what, String meaning, String example) {
    return set(what).orElseThrow(() -> missing(name(what), meaning, example));
  }

  private StartFailure missing(String name, String meaning, String example) {
    return new StartFailure(
        "%s is not set. It is %s, for example %s=%s".formatted(name, meaning, name, example));
  }

  private Optional<String> set(String what) {
    return variable.apply(name(what)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private String name(String what) {
    return "ATTACHMENT_" + type + "_" + what;
  }

  private String secretName() {
    return switch (type) {
      case S3 -> "SECRET_ACCESS_KEY";
      case OSS -> "ACCESS_KEY_SECRET";
    };
  }
}
