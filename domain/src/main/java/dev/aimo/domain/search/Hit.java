package dev.aimo.domain.search;

import dev.aimo.domain.memo.MemoId;

/** A memo that a search found, and how well it fits: more is better. */
public record Hit(MemoId memo, double score) {}
