package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.health.HealthProbe;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HealthRoutesTest {

  private record Sick(String name) implements HealthProbe {
    @Override
    public Optional<String> trouble() {
      return Optional.of("connection refused");
    }
  }

  @Test
  void saysThatAllIsWell() {
    try (Server server = Server.start()) {
      assertThat(server.http().get("/healthz").status()).isEqualTo(200);
      assertThat(server.http().get(API + "/health").code()).isZero();
      Http.Answer stores = server.http().get("/health/db");
      assertThat(stores.status()).isEqualTo(200);
      assertThat(stores.text())
          .isEqualTo("{\"database\":\"ok\",\"drizzle\":\"ok\",\"lancedb\":\"ok\"}");
    }
  }

  @Test
  void saysWhatFailed() {
    Server.Setup setup = Server.setup();
    setup.probes = List.of(new Sick("database"), setup.memory.probe("lancedb"));
    try (Server server = setup.start()) {
      Http.Answer stores = server.http().get("/health/db");
      assertThat(stores.status()).isEqualTo(503);
      assertThat(stores.json().path("drizzle").asText()).isEqualTo("failed");
      assertThat(stores.json().path("lancedb").asText()).isEqualTo("ok");
      assertThat(stores.json().path("details").path("database").asText())
          .isEqualTo("connection refused");
      assertThat(server.http().get("/healthz").status()).isEqualTo(200);
    }
  }

  @Test
  void mentionsOtherStoresOnlyWhenTheyFail() {
    Server.Setup setup = Server.setup();
    setup.probes =
        List.of(
            setup.memory.probe("database"), setup.memory.probe("lancedb"), new Sick("attachments"));
    try (Server server = setup.start()) {
      Http.Answer stores = server.http().get("/health/db");
      assertThat(stores.status()).isEqualTo(503);
      assertThat(stores.json().path("database").asText()).isEqualTo("ok");
      assertThat(stores.json().path("attachments").asText()).isEqualTo("failed");
    }
  }

  @Test
  void isReadyOnlyWhenItIsSaidToBe(@TempDir Path temporary) {
    RestSettings settings =
        RestSettings.read(
            name -> Optional.ofNullable(Map.of("PORT", "0", "HOST", "127.0.0.1").get(name)));
    try (RestAdapter adapter =
        RestAdapter.start(
            settings,
            temporary,
            Server.useCases(Server.setup()),
            new SimpleMeterRegistry(),
            () -> "")) {
      Http http = new Http(adapter.port());
      assertThat(http.get("/readyz").status()).isEqualTo(503);
      adapter.markReady();
      assertThat(http.get("/readyz").text()).isEqualTo("{\"status\":\"ready\"}");
    }
  }
}
