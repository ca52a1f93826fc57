package dev.aimo.adapter.rest.server;

import java.net.InetAddress;

/** The network addresses that share their first so many bits. */
record AddressRange(InetAddress first, int bits) {

  /** Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address; never asks a name server. */
  static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
    int all = address.getAddress().length * 8;
    int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > all) {
      throw new IllegalArgumentException("an address of this kind has " + all + " bits");
    }
    return new AddressRange(address, bits);
  }

  boolean contains(InetAddress address) {
    byte[] mine = first.getAddress();
    byte[] other = address.getAddress();
    if (mine.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit += 8) {
      int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit));
      if (((mine[bit / 8] ^ other[bit / 8]) & mask & 0xFF) != 0) {
        return false;
      }
    }
    return true;
  }
}
