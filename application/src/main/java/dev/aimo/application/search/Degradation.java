package dev.aimo.application.search;

/** What a search did without, because it was not there. */
public enum Degradation {
  /** Nothing could tell what the question means: memos were found by words. */
  WITHOUT_MEANING,
  /** The indexes could not be read: memos were found by looking for the text itself. */
  WITHOUT_INDEX
}
