package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import dev.aimo.domain.error.StartFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the bytes of attachments are kept. The directory and the access to buckets are there
 * whatever is chosen: attachments stored before the choice changed are read from where they are.
 */
public sealed interface BlobSettings {

  Path directory();

  Map<BucketType, BucketAccess> access();

  /** In a directory of this machine, or one that is mounted. */
  record Local(Path directory, Map<BucketType, BucketAccess> access) implements BlobSettings {

    public Local(Path directory) {
      this(directory, Map.of());
    }

    public Local {
      access = Map.copyOf(access);
    }

    @Override
    public String toString() {
      return directory.toString();
    }
  }

  /** In a bucket of an object store. */
  record Bucket(BlobPlace.Bucket place, Path directory, Map<BucketType, BucketAccess> access)
      implements BlobSettings {

    public Bucket {
      access = Map.copyOf(access);
    }

    @Override
    public String toString() {
      return "the %s bucket %s at %s (%s)"
          .formatted(
              place.isPublic() ? "public" : "private",
              place.name(),
              BucketAddress.of(place).endpoint(),
              place.type().name().toLowerCase(Locale.ROOT));
    }
  }

  static BlobSettings read(Function<String, Optional<String>> variable, Path defaultDirectory) {
    String type = set(variable, "ATTACHMENT_STORAGE_TYPE").map(String::strip).orElse("local");
    Path directory =
        set(variable, "ATTACHMENT_LOCAL_PATH").map(BlobSettings::path).orElse(defaultDirectory);
    Map<BucketType, BucketAccess> access = BucketVariables.readAccess(variable);
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "local" -> new Local(directory, access);
      case "s3" -> bucket(new BucketVariables(variable, BucketType.S3), directory, access);
      case "oss" -> bucket(new BucketVariables(variable, BucketType.OSS), directory, access);
      default ->
          throw new StartFailure(
              "ATTACHMENT_STORAGE_TYPE is %s, which AIMO does not know. The valid types are local, s3 and oss."
                  .formatted(type));
    };
  }

  private static Bucket bucket(
      BucketVariables variables, Path directory, Map<BucketType, BucketAccess> access) {
    return new Bucket(variables.place(), directory, access);
  }

  private static Optional<String> set(Function<String, Optional<String>> variable, String name) {
    return variable.apply(name).filter(text -> !text.isBlank());
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new StartFailure(
          "ATTACHMENT_LOCAL_PATH is not a path on this machine (%s). Set it to a directory for attachments."
              .formatted(e.getReason()),
          e);
    }
  }
}
