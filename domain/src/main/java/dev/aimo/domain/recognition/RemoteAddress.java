package dev.aimo.domain.recognition;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.StorableText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where a service outside fetches something itself. An address inside a network is refused, because
 * the service may stand in the operator's.
 */
public record RemoteAddress(String value) {

  private static final int LONGEST = 4_000;
  private static final String BUCKET = "oss";
  private static final Set<String> SCHEMES = Set.of("http", "https", BUCKET);

  public RemoteAddress {
    if (!isAllowed(value)) {
      throw new Invalid(Reason.RECOGNITION_ADDRESS_REFUSED);
    }
  }

  /** In a bucket of the service's own cloud, which only it can reach. */
  public boolean isInBucket() {
    return scheme(URI.create(value)).equals(BUCKET);
  }

  private static boolean isAllowed(String text) {
    return text.length() <= LONGEST
        && StorableText.isStorable(text)
        && read(text).map(RemoteAddress::isAllowed).orElse(false);
  }

  private static boolean isAllowed(URI address) {
    String scheme = scheme(address);
    if (!SCHEMES.contains(scheme) || address.getRawUserInfo() != null) {
      return false;
    }
    if (scheme.equals(BUCKET)) {
      return address.getRawAuthority() != null && !address.getRawAuthority().contains("@");
    }
    return address.getHost() != null && !InnerHosts.contain(address.getHost());
  }

  private static String scheme(URI address) {
    return Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
  }

  private static Optional<URI> read(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  /** Addresses may carry signatures. */
  @Override
  public String toString() {
    return "an address at " + URI.create(value).getHost();
  }
}
