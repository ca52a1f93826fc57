package dev.aimo.domain.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an address leads: which protocol, which host, which port.
 *
 * @param host a name in small letters, or an address as it was written, without brackets
 * @param written the address itself, when the host is none that has to be looked up
 */
public record Destination(String scheme, String host, int port, Optional<InetAddress> written) {

  private static final String LABEL = "[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*");
  // Programs read such names as numbers, and what is left of them as addresses
  private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
  private static final int LONGEST_NAME = 253;
  private static final int LAST_PORT = 65_535;

  /**
   * Nothing when it is not plain where the address leads: another protocol than HTTP, somebody's
   * name or password in it, a name that is none or could be read as a number.
   */
  static Optional<Destination> of(URI address) {
    String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web
        || address.getHost() == null
        || address.getRawUserInfo() != null
        || address.getRawFragment() != null) {
      return Optional.empty();
    }
    int port = address.getPort() >= 0 ? address.getPort() : (scheme.equals("https") ? 443 : 80);
    return port == 0 || port > LAST_PORT
        ? Optional.empty()
        : of(scheme, address.getHost().toLowerCase(Locale.ROOT), port);
  }

  private static Optional<Destination> of(String scheme, String host, int port) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String bare = bracketed ? host.substring(1, host.length() - 1) : host;
    Optional<InetAddress> written = Literals.read(bare);
    boolean named =
        !bracketed
            && bare.length() <= LONGEST_NAME
            && NAME.matcher(bare).matches()
            && !ENDS_IN_A_NUMBER.matcher(bare).matches();
    return named || written.isPresent()
        ? Optional.of(new Destination(scheme, bare, port, written))
        : Optional.empty();
  }

  boolean isEncrypted() {
    return scheme.equals("https");
  }
}
