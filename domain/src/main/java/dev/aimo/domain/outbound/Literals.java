package dev.aimo.domain.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses written out, in their plain form only: four numbers without leading zeros, or an IPv6
 * address that is not an IPv4 address in disguise. What else programs take for an address, one
 * number, octal, hexadecimal or with a zone, is none here.
 */
final class Literals {

  private static final String NUMBER = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  private Literals() {}

  static Optional<InetAddress> read(String text) {
    boolean plain =
        IPV4.matcher(text).matches() || (text.contains(":") && IPV6.matcher(text).matches());
    return plain ? parse(text) : Optional.empty();
  }

  private static Optional<InetAddress> parse(String text) {
    try {
      InetAddress address = InetAddress.ofLiteral(text);
      boolean disguised = text.contains(":") && address.getAddress().length == 4;
      return disguised ? Optional.empty() : Optional.of(address);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static String text(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("an address has 4 or 16 bytes", e);
    }
  }
}
