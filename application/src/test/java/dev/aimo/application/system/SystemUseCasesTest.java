package dev.aimo.application.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.system.ClientKind;
import dev.aimo.domain.system.Release;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemUseCasesTest {

  @Test
  void asksForTheReleaseOfEveryClient() {
    SystemUseCases system =
        new SystemUseCases(
            "1.2.3",
            client ->
                client == ClientKind.APK
                    ? new Release.Known("2.0")
                    : new Release.Unknown("offline"));
    assertThat(system.clientReleases())
        .isEqualTo(
            Map.of(
                ClientKind.DESKTOP, new Release.Unknown("offline"),
                ClientKind.APK, new Release.Known("2.0")));
    assertThat(system.version()).isEqualTo("1.2.3");
  }
}
