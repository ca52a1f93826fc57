package dev.aimo.application.search;

import dev.aimo.domain.memo.MemoSheet;

/** A memo and how near it is to what was asked for, from 0 to 1. */
public record Similar(MemoSheet sheet, double score) {}
