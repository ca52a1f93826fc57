package dev.aimo.domain.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Forbidden;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundRulesTest {

  private static final OutboundRules USUAL = new OutboundRules(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.openai.com/v1",
        "https://API.OpenAI.com:8443/v1?x=y",
        "https://xn--fiq228c.example/v1",
        "https://8.8.8.8/v1",
        "https://[2606:4700::1111]:444/v1"
      })
  void letsAccountsHavePublicPlacesCalled(String address) {
    assertThatCode(() -> check(USUAL, address, "93.184.216.34")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Not encrypted, or not the web
        "http://api.openai.com/v1",
        "ftp://api.openai.com/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:70/_x",
        "jar:https://api.openai.com!/",
        "mailto:root@localhost",
        "//api.openai.com/v1",
        "/v1",
        "",
        // Addresses in plain form
        "https://127.0.0.1/",
        "https://0.0.0.0/",
        "https://10.1.2.3/",
        "https://172.31.255.255/",
        "https://192.168.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.100.100.200/latest/meta-data/",
        "https://192.0.0.192/opc/v1/",
        "https://168.63.129.16/",
        "https://224.0.0.1/",
        "https://255.255.255.255/",
        "https://[::1]/",
        "https://[::]/",
        "https://[fd00:ec2::254]/latest/meta-data/",
        "https://[fe80::1]/",
        "https://[fe80::1%25eth0]/",
        "https://[fec0::1]/",
        "https://[ff02::1]/",
        // IPv4 addresses in disguise
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::ffff:8.8.8.8]/",
        "https://[::127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[64:ff9b:1::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[2001:0:7f00:1::]/",
        // Numbers that some programs read as addresses
        "https://2130706433/",
        "https://017700000001/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://127.0.1/",
        "https://127.0.0.1./",
        "https://127.0.0.01/",
        "https://999.1.1.1/",
        "https://example.0x10/",
        "https://example.1/",
        // Names that are none, or more than one
        "https://user:password@api.openai.com/",
        "https://api.openai.com@127.0.0.1/",
        "https://api.openai.com#@127.0.0.1/",
        "https://api.openai.com./",
        "https://api..openai.com/",
        "https://-api.openai.com/",
        "https://api.openai.com:0/",
        "https://api.openai.com:65536/",
        "https://日记.example/"
      })
  void refusesEveryOtherFormBeforeAnythingIsSent(String address) {
    assertThatThrownBy(() -> check(USUAL, address, "93.184.216.34"))
        .as(address)
        .isInstanceOf(Forbidden.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.0.1",
        "172.16.0.1",
        "172.31.255.254",
        "192.0.0.1",
        "192.0.2.1",
        "192.31.196.1",
        "192.52.193.1",
        "192.88.99.1",
        "192.168.255.255",
        "192.175.48.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.251",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "168.63.129.16",
        "::",
        "::1",
        "::2",
        "::7f00:1",
        "64:ff9b::808:808",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:2::1",
        "2001:10::1",
        "2001:db8::1",
        "2002:808:808::1",
        "2620:4f:8000::1",
        "3ffe::1",
        "3fff::1",
        "4000::1",
        "5f00::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "febf::1",
        "fec0::1",
        "feff::1",
        "ff00::1",
        "ff0e::1"
      })
  void refusesANameThatStandsForSuchAnAddress(String address) {
    assertThatThrownBy(() -> check(USUAL, "https://name.example/", address))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> check(USUAL, "https://name.example/", "93.184.216.34", address))
        .as("one of several")
        .isInstanceOf(Forbidden.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "168.63.129.15",
        "169.253.255.255",
        "169.255.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.167.255.255",
        "192.169.0.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2000::1",
        "2001:200::1",
        "2606:4700::1111",
        "2a00:1450::1",
        "3fff:1000::1"
      })
  void allowsTheAddressesBeside(String address) {
    assertThatCode(() -> check(USUAL, "https://name.example/", address)).doesNotThrowAnyException();
  }

  @Test
  void letsTheOperatorNameAnything() {
    for (String address :
        List.of("http://localhost:11434/v1", "http://[::1]/", "http://10.0.0.1")) {
      OutboundCall call = call(address, NamedBy.OPERATOR);
      Destination destination = USUAL.destination(call);
      assertThatCode(
              () -> USUAL.check(destination, NamedBy.OPERATOR, List.of(address("127.0.0.1"))))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void admitsANameAtItsPort() {
    OutboundRules rules = rules("ollama:11434");

    check(rules, "http://ollama:11434/v1", "172.18.0.2");
    check(rules, "http://OLLAMA:11434/v1", "172.18.0.2");
    assertRefused(rules, "http://ollama:11435/v1", "172.18.0.2");
    assertRefused(rules, "http://ollama/v1", "172.18.0.2");
    assertRefused(rules, "http://ollama.example:11434/v1", "172.18.0.2");
  }

  @Test
  void admitsANameAtAnyPort() {
    check(rules("models.lan"), "http://models.lan:1/", "192.168.1.9");
    check(rules("models.lan"), "https://models.lan/", "192.168.1.9");
  }

  @Test
  void admitsAnAddressByWhateverName() {
    OutboundRules rules = rules("127.0.0.1:18080, [::1]:18080");

    check(rules, "http://127.0.0.1:18080/v1", "127.0.0.1");
    check(rules, "http://[::1]:18080/v1", "::1");
    check(rules, "http://localhost:18080/v1", "127.0.0.1", "::1");
    assertRefused(rules, "http://localhost:18081/v1", "127.0.0.1");
    assertRefused(rules, "http://127.0.0.2:18080/v1", "127.0.0.2");
    assertRefused(rules, "http://localhost:18080/v1", "127.0.0.1", "127.0.0.2");
  }

  @Test
  void admitsARange() {
    OutboundRules rules = rules("192.168.1.0/24,fd00::/8,64:ff9b::/96");

    check(rules, "http://models.lan/", "192.168.1.77", "fd12::1");
    check(rules, "https://models.example/", "64:ff9b::808:808", "8.8.8.8");
    assertRefused(rules, "http://models.lan/", "192.168.2.1");
    assertRefused(rules, "http://models.example/", "8.8.8.8");
    assertRefused(rules, "https://169.254.169.254/", "169.254.169.254");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "host:",
        ":80",
        "host:0",
        "host:65536",
        "host:x",
        "10.0.0.0/33",
        "::1/129",
        "[::1",
        "10.0.0",
        "010.0.0.1",
        "http://host",
        "a b",
        "host/24",
        "fd00::/8:443",
        "*",
        "-host"
      })
  void readsNothingThatIsNoAdmission(String text) {
    assertThat(Admission.read(text)).isEmpty();
  }

  @Test
  void tellsNeitherPathNorHeadersOfACall() {
    OutboundCall call =
        new OutboundCall(
            URI.create("https://name.example/secret"),
            NamedBy.ACCOUNT,
            Map.of("Authorization", "secret"),
            Optional.of("secret"),
            Duration.ofSeconds(1),
            1);

    assertThat(call.toString()).isEqualTo("POST name.example");
  }

  private static void assertRefused(OutboundRules rules, String address, String... resolved) {
    assertThatThrownBy(() -> check(rules, address, resolved))
        .as(address)
        .isInstanceOf(Forbidden.class);
  }

  private static void check(OutboundRules rules, String address, String... resolved) {
    Destination destination = rules.destination(call(address, NamedBy.ACCOUNT));
    rules.check(
        destination,
        NamedBy.ACCOUNT,
        destination
            .written()
            .map(List::of)
            .orElseGet(() -> Stream.of(resolved).map(OutboundRulesTest::address).toList()));
  }

  private static OutboundRules rules(String texts) {
    return new OutboundRules(
        Stream.of(texts.split(",", -1)).map(text -> Admission.read(text).orElseThrow()).toList());
  }

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }

  private static OutboundCall call(String address, NamedBy namedBy) {
    return new OutboundCall(
        URI.create(address), namedBy, Map.of(), Optional.empty(), Duration.ofSeconds(1), 1);
  }
}
