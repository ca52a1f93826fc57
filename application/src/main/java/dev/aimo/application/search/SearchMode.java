package dev.aimo.application.search;

/** By what memos are found. */
public enum SearchMode {
  WORDS,
  MEANING,
  HYBRID
}
