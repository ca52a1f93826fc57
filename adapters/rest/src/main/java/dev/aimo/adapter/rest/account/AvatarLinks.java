package dev.aimo.adapter.rest.account;

import dev.aimo.domain.account.Avatar;
import dev.aimo.domain.blob.BlobKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where browsers find pictures of accounts; the base is empty, or says where this server is. */
public record AvatarLinks(String base) {

  static final String PATH = "/api/v1/avatars/";

  private static final String FOLDER = "avatar/";

  String link(Avatar avatar) {
    return switch (avatar) {
      case Avatar.Linked(String url) -> url;
      case Avatar.Uploaded(BlobKey key) -> base + PATH + encoded(key);
    };
  }

  /** The key behind the last three segments of such an address. */
  static Optional<BlobKey> key(String uid, String date, String file) {
    try {
      return Optional.of(BlobKey.of("avatar", uid, date, file));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String encoded(BlobKey key) {
    String value = key.value();
    String below = value.startsWith(FOLDER) ? value.substring(FOLDER.length()) : value;
    return Arrays.stream(below.split("/", -1))
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
