package dev.aimo.adapter.rest;

import static dev.aimo.adapter.rest.Http.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InsightRoutesTest {

  private static final String ACTIVITY = API + "/insights/activity";

  private final Server server = Server.start();
  private final Http anna = server.http().asAnna();
  private final Notebook notebook = new Notebook(anna);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void countsMemosByDayOfUtc() {
    write("2026-11-20T00:00:00Z");
    write("2026-11-20T09:59:59Z");
    write("2026-11-19T23:59:59Z");
    write("2020-01-01T00:00:00Z");
    assertThat(anna.get(ACTIVITY + "?days=7").data().toString())
        .isEqualTo(
            """
            {"items":[{"date":"2026-11-20","count":2},{"date":"2026-11-19","count":1}],\
            "startDate":"2026-11-13","endDate":"2026-11-20"}\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "'',2026-08-22",
    "?days=0,2026-11-19",
    "?days=-3,2026-11-19",
    "?days=1.5,2026-11-19",
    "?days=9999,2025-11-20",
    "?days=1e300,2025-11-20"
  })
  void looksBackADayAtLeastAndAYearAtMost(String query, String from) {
    assertThat(anna.get(ACTIVITY + query).data().path("startDate").asText()).isEqualTo(from);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "0x1"})
  void refusesDaysThatAreNoNumber(String days) {
    assertThat(anna.get(ACTIVITY + "?days=" + days).status()).isEqualTo(400);
  }

  @Test
  void showsMemosOfThisDayInOtherYears() {
    String old = write("2016-11-20T03:00:00Z");
    String last = write("2025-11-20T23:00:00Z");
    write("2026-11-20T03:00:00Z");
    write("2025-11-21T03:00:00Z");
    JsonNode data = anna.get(API + "/insights/on-this-day").data();
    assertThat(data.path("items").findValuesAsText("memoId")).containsExactly(last, old);
    assertThat(data.path("items").path(1).toString())
        .isEqualTo(
            "{\"memoId\":\"%s\",\"content\":\"x\",\"createdAt\":%d,\"year\":2016}"
                .formatted(old, Instant.parse("2016-11-20T03:00:00Z").toEpochMilli()));
    assertThat(data.path("total").asInt()).isEqualTo(2);
    assertThat(data.path("todayMonthDay").asText()).isEqualTo("11-20");
  }

  private String write(String createdAt) {
    return notebook
        .write(Map.of("content", "x", "createdAt", Instant.parse(createdAt).toEpochMilli()))
        .path("memoId")
        .asText();
  }
}
