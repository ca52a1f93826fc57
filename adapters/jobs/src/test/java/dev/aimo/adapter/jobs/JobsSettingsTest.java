package dev.aimo.adapter.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.StartFailure;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobsSettingsTest {

  @Test
  void tidiesAtTwoInTheNightUnlessToldOtherwise() {
    assertThat(read(Map.of()).indexUpkeep()).isEqualTo("0 2 * * *");
    assertThat(read(Map.of("DB_OPTIMIZATION_CRON", "15 4 * * 0")).indexUpkeep())
        .isEqualTo("15 4 * * 0");
  }

  @Test
  void saysWhatIsWrongWithATime() {
    assertThatThrownBy(() -> read(Map.of("DB_OPTIMIZATION_CRON", "every night")))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("DB_OPTIMIZATION_CRON")
        .hasMessageContaining("every night")
        .hasMessageContaining("2 fields");
  }

  private static JobsSettings read(Map<String, String> variables) {
    return JobsSettings.read(
        name -> Optional.ofNullable(variables.get(name)), ZoneId.of("Asia/Shanghai"));
  }
}
