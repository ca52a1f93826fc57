package dev.aimo.application.insight;

import dev.aimo.domain.memo.Memo;
import java.time.MonthDay;
import java.util.List;

/** The latest memos of a day of other years, and how many there are in all. */
public record OnThisDay(MonthDay day, List<Memo> memos, long total) {}
