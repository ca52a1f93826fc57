package dev.aimo.domain.recognition;

import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Hosts that are none of the public internet, as far as their writing shows it. Names are not
 * looked up: whoever fetches from them is somebody else, and may see other addresses.
 */
final class InnerHosts {

  private static final Pattern INNER_NAME =
      Pattern.compile("[^.]*|.*\\.(localhost|local|localdomain|internal|intranet|lan|home\\.arpa)");
  private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0x[0-9a-f]*)");
  private static final Pattern PLAIN_IPV4 =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  private InnerHosts() {}

  static boolean contain(String host) {
    String bare = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    if (bare.startsWith("[")) {
      String literal = bare.substring(1, Math.max(1, bare.length() - 1));
      // An IPv4 address in disguise comes out as what it is
      return isInner(literal) || InetAddress.ofLiteral(literal).getAddress().length == 4;
    }
    if (PLAIN_IPV4.matcher(bare).matches()) {
      return isInner(bare);
    }
    // What else ends in a number, some programs take for an address in disguise
    return ENDS_IN_A_NUMBER.matcher(bare).matches() || INNER_NAME.matcher(bare).matches();
  }

  private static boolean isInner(String literal) {
    try {
      InetAddress address = InetAddress.ofLiteral(literal);
      return address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || address.isLinkLocalAddress()
          || address.isSiteLocalAddress()
          || address.isMulticastAddress()
          || isReserved(address.getAddress());
    } catch (IllegalArgumentException _) {
      return true;
    }
  }

  /** Of IPv6, only 2000::/3 is given out for hosts, and what wraps IPv4 addresses is not meant. */
  private static boolean isReserved(byte[] address) {
    int first = address[0] & 0xFF;
    int second = address[1] & 0xFF;
    if (address.length == 4) {
      return first == 0 || first >= 240 || (first == 100 && (second & 0xC0) == 64);
    }
    boolean wraps = first == 0x20 && (second == 0x02 || (second == 0x01 && address[2] == 0));
    return (first & 0xE0) != 0x20 || wraps;
  }
}
