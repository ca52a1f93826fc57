package dev.aimo.adapter.jobs;

import dev.aimo.domain.error.StartFailure;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** When the larger jobs are done, and by the clocks of which zone. */
public record JobsSettings(String indexUpkeep, ZoneId zone) {

  private static final String UPKEEP = "DB_OPTIMIZATION_CRON";
  private static final String AT_TWO = "0 2 * * *";

  public static JobsSettings read(Function<String, Optional<String>> variable, ZoneId zone) {
    String upkeep = variable.apply(UPKEEP).filter(text -> !text.isBlank()).orElse(AT_TWO);
    try {
      CronTimes.parse(upkeep);
    } catch (IllegalArgumentException e) {
      throw new StartFailure(
          "%s is \"%s\", which is no time as cron writes it: %s. It takes five fields, as in %s=\"%s\"."
              .formatted(UPKEEP, upkeep, e.getMessage(), UPKEEP, AT_TWO),
          e);
    }
    return new JobsSettings(upkeep, zone);
  }

  CronTimes upkeepTimes() {
    return CronTimes.parse(indexUpkeep);
  }
}
