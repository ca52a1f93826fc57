package dev.aimo.adapter.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import dev.aimo.domain.outbound.Admission;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutboundSettingsTest {

  @Test
  void admitsNothingUnlessItIsSaid() {
    assertThat(OutboundSettings.read(_ -> Optional.empty()).admissions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ",", " , ,"})
  void admitsNothingWhereNothingIsSaid(String text) {
    assertThat(read(text).admissions()).isEmpty();
  }

  @Test
  void readsHostsAddressesAndRangesWithAndWithoutPorts() {
    assertThat(
            read(" Localhost:11434, models.lan ,10.1.2.3,192.168.1.0/24:8080,fd00::/8,[::1]:18080,")
                .admissions())
        .extracting(Admission::toString)
        .containsExactly(
            "Name[host=localhost, port=OptionalInt[11434]]",
            "Name[host=models.lan, port=OptionalInt.empty]",
            "Range[range=10.1.2.3/32, port=OptionalInt.empty]",
            "Range[range=192.168.1.0/24, port=OptionalInt[8080]]",
            "Range[range=fd00:0:0:0:0:0:0:0/8, port=OptionalInt.empty]",
            "Range[range=0:0:0:0:0:0:0:1/128, port=OptionalInt[18080]]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:11434",
        "localhost:0",
        "localhost:65536",
        "localhost:x",
        "10.0.0",
        "10.0.0.0/33",
        "010.0.0.1",
        "[::1",
        "::1/129",
        "*",
        "*.example",
        "models.lan/v1",
        "localhost;other",
        "a b"
      })
  void namesWhatItCanNotRead(String text) {
    assertThatThrownBy(() -> read("models.lan, " + text))
        .isInstanceOf(StartFailure.class)
        .hasMessageContainingAll("OUTBOUND_ALLOW contains " + text + ",", "localhost:11434");
  }

  private static OutboundSettings read(String text) {
    return OutboundSettings.read(
        name -> Optional.ofNullable(Map.of("OUTBOUND_ALLOW", text).get(name)));
  }
}
