package dev.aimo.adapter.blob;

import dev.aimo.domain.blob.BlobPlace;
import dev.aimo.domain.blob.BlobPlace.BucketType;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a bucket is found. Some servers want its name in the path, others before their own name:
 * the latter are those of OSS and of Amazon, and all whose address names the region.
 */
record BucketAddress(URI endpoint, String region, String bucket, boolean isInPath) {

  private static final String UNRESERVED = "-._~/";

  /** Throws an {@link IllegalArgumentException} where the endpoint is not the address of one. */
  static BucketAddress of(BlobPlace.Bucket place) {
    String region = region(place);
    URI endpoint = place.endpoint().map(BucketAddress::parse).orElseGet(() -> usual(place, region));
    // A dot in the name does not fit the certificates of servers
    boolean isInPath =
        place.name().contains(".")
            || (place.type() == BucketType.S3
                && place.endpoint().isPresent()
                && !endpoint.getHost().contains(region));
    return new BucketAddress(endpoint, region, place.name(), isInPath);
  }

  static String defaultRegion(BucketType type) {
    return switch (type) {
      case S3 -> "us-east-1";
      case OSS -> "cn-hangzhou";
    };
  }

  /** The endpoint that understands requests of S3: OSS has one of its own for them. */
  URI api() {
    String host = endpoint.getHost();
    return host.startsWith("oss-") && host.endsWith(".aliyuncs.com")
        ? URI.create(endpoint.toString().replaceFirst("://", "://s3."))
        : endpoint;
  }

  /** The address of what is stored under this key, for those who need no signature. */
  URI of(String key) {
    String base = endpoint.toString();
    return URI.create(
        isInPath
            ? base + "/" + bucket + "/" + Percent.encoded(key, UNRESERVED)
            : base.replaceFirst("://", "://" + bucket + ".")
                + "/"
                + Percent.encoded(key, UNRESERVED));
  }

  private static String region(BlobPlace.Bucket place) {
    String region = place.region().orElseGet(() -> defaultRegion(place.type()));
    return switch (place.type()) {
      case S3 -> region;
      // The libraries of OSS have their own way to write it
      case OSS -> region.startsWith("oss-") ? region.substring("oss-".length()) : region;
    };
  }

  private static URI usual(BlobPlace.Bucket place, String region) {
    return switch (place.type()) {
      case S3 ->
          URI.create(
              "https://s3."
                  + region
                  + (region.startsWith("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com"));
      case OSS -> URI.create("https://oss-" + region + ".aliyuncs.com");
    };
  }

  private static URI parse(String endpoint) {
    String text = endpoint.strip().replaceAll("(?<![:/])/+$", "");
    URI uri = URI.create(text.contains("://") ? text : "https://" + text);
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    if (uri.getHost() == null
        || !(scheme.equals("https") || scheme.equals("http"))
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new IllegalArgumentException("not the address of a server");
    }
    return uri;
  }
}
