package dev.aimo.domain.insight;

import java.time.LocalDate;

/** How many live memos were written on a day of UTC. */
public record DayCount(LocalDate day, long count) {}
