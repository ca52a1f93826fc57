package dev.aimo.domain.outbound;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses of the public internet. Everything else leads into this machine, its network, or
 * nowhere: RFC 6890 and the registries after it say which. IPv6 is the other way round: only what
 * is given out for hosts can be public, and of that not what wraps IPv4 addresses.
 */
final class PublicAddresses {

  private static final List<AddressRange> NOT_PUBLIC_4 =
      ranges(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by carriers; metadata of a cloud
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // the inside of a cloud, at an address that looks public
          "169.254.0.0/16", // link-local; metadata of clouds
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments; metadata of a cloud
          "192.0.2.0/24", // documentation
          "192.31.196.0/24", // AS112
          "192.52.193.0/24", // AMT
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "192.175.48.0/24", // AS112
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, and broadcast

  private static final AddressRange GIVEN_OUT_6 = AddressRange.of("2000::/3");
  private static final List<AddressRange> NOT_PUBLIC_6 =
      ranges(
          "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "2620:4f:8000::/48", // AS112
          "3ffe::/16", // the 6bone, which is no more
          "3fff::/20"); // documentation

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    return switch (address.getAddress().length) {
      case 4 -> isInNone(NOT_PUBLIC_4, address);
      default -> GIVEN_OUT_6.contains(address) && isInNone(NOT_PUBLIC_6, address);
    };
  }

  private static boolean isInNone(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().noneMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String... texts) {
    return Stream.of(texts).map(AddressRange::of).toList();
  }
}
