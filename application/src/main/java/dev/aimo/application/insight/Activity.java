package dev.aimo.application.insight;

import dev.aimo.domain.insight.DayCount;
import java.time.LocalDate;
import java.util.List;

/** On which days of a time memos were written. */
public record Activity(List<DayCount> days, LocalDate from, LocalDate to) {}
