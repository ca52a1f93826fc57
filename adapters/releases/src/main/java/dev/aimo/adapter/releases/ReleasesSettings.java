package dev.aimo.adapter.releases;

import dev.aimo.domain.error.StartFailure;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** The address under which releases are asked for, without a slash at its end. */
public record ReleasesSettings(URI base) {

  private static final String VARIABLE = "APP_RELEASES_URL";
  private static final String DEFAULT = "https://api.github.com";

  public ReleasesSettings {
    boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    if (!web || base.getHost() == null || base.getQuery() != null || base.getFragment() != null) {
      throw new StartFailure(
          "%s is not an address of a release server. It looks like %s; remove it to use that one."
              .formatted(VARIABLE, DEFAULT));
    }
  }

  public static ReleasesSettings read(Function<String, Optional<String>> variable) {
    String text = variable.apply(VARIABLE).map(String::strip).orElse("");
    return new ReleasesSettings(address(text.isEmpty() ? DEFAULT : text.replaceAll("/+$", "")));
  }

  private static URI address(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      // An address that the constructor refuses, with its message
      return URI.create("");
    }
  }
}
