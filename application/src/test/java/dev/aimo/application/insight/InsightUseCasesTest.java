package dev.aimo.application.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.application.memo.MemoWorld;
import dev.aimo.application.memo.WriteMemo;
import dev.aimo.domain.insight.DayCount;
import dev.aimo.domain.memo.MemoText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsightUseCasesTest {

  private final MemoWorld world = new MemoWorld();
  private final InsightUseCases insights =
      new InsightUseCases(world.ports.unitOfWork(), world.ports.insights(), world.clock);

  @Test
  void countsMemosByDayOfUtc() {
    write("2026-02-28T23:59:59.999Z");
    write("2026-03-01T00:00:00Z");
    write("2026-03-01T09:00:00Z");
    write("2025-12-01T00:00:00Z");

    Activity activity = insights.activity(world.anna, 7);

    assertThat(activity.days())
        .containsExactly(
            new DayCount(LocalDate.parse("2026-03-01"), 2),
            new DayCount(LocalDate.parse("2026-02-28"), 1));
    assertThat(activity.from()).isEqualTo(LocalDate.parse("2026-02-22"));
    assertThat(activity.to()).isEqualTo(LocalDate.parse("2026-03-01"));
  }

  @Test
  void looksBackAtLeastADayAndAtMostAYear() {
    assertThat(insights.activity(world.anna, Long.MIN_VALUE).from())
        .isEqualTo(LocalDate.parse("2026-02-28"));
    assertThat(insights.activity(world.anna, Long.MAX_VALUE).from())
        .isEqualTo(LocalDate.parse("2025-03-01"));
  }

  @Test
  void findsThisDayInOtherYears() {
    write("2024-03-01T23:00:00Z");
    write("1999-03-01T00:00:00Z");
    write("2025-03-02T00:00:00Z");
    write("2026-03-01T08:00:00Z");

    OnThisDay found = insights.onThisDay(world.anna);

    assertThat(found.day()).isEqualTo(MonthDay.of(3, 1));
    assertThat(found.memos())
        .extracting(memo -> memo.createdAt().toString())
        .containsExactly("2024-03-01T23:00:00Z", "1999-03-01T00:00:00Z");
    assertThat(found.total()).isEqualTo(2);
  }

  @Test
  void countsMoreThanItShows() {
    for (int i = 0; i < 101; i++) {
      write("2024-03-01T23:00:00Z");
    }

    OnThisDay found = insights.onThisDay(world.anna);

    assertThat(found.memos()).hasSize(100);
    assertThat(found.total()).isEqualTo(101);
  }

  private void write(String time) {
    WriteMemo plain = WriteMemo.of(new MemoText("text"));
    world.memos.create(
        world.anna,
        new WriteMemo(
            plain.text(),
            plain.type(),
            plain.source(),
            plain.category(),
            false,
            plain.tags(),
            plain.attachments(),
            plain.relations(),
            Optional.of(Instant.parse(time)),
            Optional.empty()));
  }
}
