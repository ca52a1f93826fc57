package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.http.Client;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The proxies that are believed when they say for whom they ask. Headers that anybody else sends
 * count for nothing: they could be made up.
 */
public final class TrustedProxies {

  private static final String HTTPS = "https";

  private final List<AddressRange> ranges;

  private TrustedProxies(List<AddressRange> ranges) {
    this.ranges = ranges;
  }

  /** Throws {@link IllegalArgumentException} for what is neither an address nor a range. */
  public static TrustedProxies parse(List<String> ranges) {
    return new TrustedProxies(ranges.stream().map(AddressRange::parse).toList());
  }

  /** The nearest address that is no trusted proxy; each proxy adds at the end of the header. */
  Client client(
      InetAddress peer,
      boolean tls,
      Optional<String> forwardedFor,
      Optional<String> forwardedProto) {
    if ((forwardedFor.isEmpty() && forwardedProto.isEmpty()) || !isTrusted(peer)) {
      return new Client(peer.getHostAddress(), tls);
    }
    InetAddress address = forwardedFor.map(chain -> nearest(peer, chain)).orElse(peer);
    boolean secure = forwardedProto.map(chain -> last(chain).equalsIgnoreCase(HTTPS)).orElse(tls);
    return new Client(address.getHostAddress(), secure);
  }

  private InetAddress nearest(InetAddress peer, String chain) {
    String[] hops = chain.split(",", -1);
    InetAddress nearest = peer;
    for (int i = hops.length - 1; i >= 0 && isTrusted(nearest); i--) {
      Optional<InetAddress> hop = address(hops[i].strip());
      if (hop.isEmpty()) {
        return nearest;
      }
      nearest = hop.get();
    }
    return nearest;
  }

  private boolean isTrusted(InetAddress address) {
    for (AddressRange range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private static String last(String chain) {
    return chain.substring(chain.lastIndexOf(',') + 1).strip();
  }

  /** Some proxies write a port behind the address. */
  private static Optional<InetAddress> address(String hop) {
    String text = hop;
    if (text.startsWith("[")) {
      text = text.substring(1, Math.max(1, text.indexOf(']')));
    } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
      text = text.substring(0, text.indexOf(':'));
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return ranges.toString();
  }
}
