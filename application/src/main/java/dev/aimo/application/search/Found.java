package dev.aimo.application.search;

import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.search.Ranked;
import dev.aimo.domain.search.Snippet;

/** A memo that was found, why, and the part of it that shows it. */
public record Found(MemoSheet sheet, Ranked ranked, Snippet snippet) {}
