package dev.aimo.application.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.health.HealthProbe;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthUseCasesTest {

  @Test
  void tellsTheTroubleOfEachInTheOrderTheyWereGiven() {
    HealthUseCases health =
        new HealthUseCases(List.of(probe("b", Optional.empty()), probe("a", Optional.of("gone"))));
    assertThat(health.check().entrySet())
        .extracting(Object::toString)
        .containsExactly("b=Optional.empty", "a=Optional[gone]");
  }

  private static HealthProbe probe(String name, Optional<String> trouble) {
    record Fixed(String name, Optional<String> trouble) implements HealthProbe {}
    return new Fixed(name, trouble);
  }
}
