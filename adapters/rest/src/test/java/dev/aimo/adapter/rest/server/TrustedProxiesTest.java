package dev.aimo.adapter.rest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.rest.http.Client;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrustedProxiesTest {

  private final TrustedProxies proxies =
      TrustedProxies.parse(List.of("127.0.0.0/8", "10.1.0.0/20", "fd00::/8"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // peer | X-Forwarded-For | address
        "127.0.0.1 | 203.0.113.7 | 203.0.113.7",
        "127.0.0.1 | 1.1.1.1, 203.0.113.7 | 203.0.113.7",
        "127.0.0.1 | 203.0.113.7, 10.1.15.9 | 203.0.113.7",
        "127.0.0.1 | 203.0.113.7, 10.1.16.9 | 10.1.16.9",
        "203.0.113.9 | 1.1.1.1 | 203.0.113.9",
        "127.0.0.1 | unknown | 127.0.0.1",
        "127.0.0.1 | 1.1.1.1, unknown, 10.1.0.1 | 10.1.0.1",
        "127.0.0.1 | 203.0.113.7:4711 | 203.0.113.7",
        "127.0.0.1 | [2001:db8::1]:4711 | 2001:db8:0:0:0:0:0:1",
        "127.0.0.1 | 2001:db8::1 | 2001:db8:0:0:0:0:0:1",
        "fd12::1 | 203.0.113.7 | 203.0.113.7",
        "127.0.0.1 | [ | 127.0.0.1",
        "127.0.0.1 | , | 127.0.0.1",
        "127.0.0.1 | 10.1.0.2, 10.1.0.1 | 10.1.0.2"
      })
  void findsTheNearestThatIsNoProxy(String peer, String chain, String address) {
    assertThat(client(peer, Optional.of(chain), Optional.empty()).address()).isEqualTo(address);
  }

  @Test
  void believesTheLastWordOnTheScheme() {
    assertThat(client("127.0.0.1", Optional.empty(), Optional.of("HTTPS")).secure()).isTrue();
    assertThat(client("127.0.0.1", Optional.empty(), Optional.of("https, http")).secure())
        .isFalse();
    assertThat(client("203.0.113.9", Optional.empty(), Optional.of("https")).secure()).isFalse();
    assertThat(client("127.0.0.1", Optional.empty(), Optional.empty()).secure()).isFalse();
  }

  private Client client(String peer, Optional<String> chain, Optional<String> scheme) {
    return proxies.client(InetAddress.ofLiteral(peer), false, chain, scheme);
  }
}
