package dev.aimo.domain.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/** All addresses that begin with the same bits, as in 10.0.0.0/8. */
public final class AddressRange {

  private final byte[] network;
  private final int bits;

  private AddressRange(byte[] network, int bits) {
    this.network = network;
    this.bits = bits;
  }

  /** One address by itself, or a range with its number of bits; nothing for what is neither. */
  public static Optional<AddressRange> read(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    return Literals.read(address)
        .map(InetAddress::getAddress)
        .flatMap(network ->
            slash < 0
                ? Optional.of(new AddressRange(network, 8 * network.length))
                : bits(text.substring(slash + 1), network)
                    .map(bits -> new AddressRange(network, bits)));
  }

  static AddressRange of(String text) {
    return read(text).orElseThrow(() -> new IllegalArgumentException(text + " is no range"));
  }

  private static Optional<Integer> bits(String text, byte[] network) {
    return Optional.of(text)
        .filter(number -> number.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .filter(bits -> bits <= 8 * network.length);
  }

  public boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    return other.length == network.length && shared(other) >= bits;
  }

  /** How many bits are the same from the first one on. */
  private int shared(byte[] other) {
    int same = Arrays.mismatch(network, other);
    return same < 0
        ? 8 * network.length
        : 8 * same + Integer.numberOfLeadingZeros((network[same] ^ other[same]) & 0xFF) - 24;
  }

  @Override
  public String toString() {
    return Literals.text(network) + "/" + bits;
  }
}
