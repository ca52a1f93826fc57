package dev.aimo.application.explore;

/** What an answer had to do without. */
public enum Missing {
  /** Nothing told what the question means: memos were found by words. */
  MEANING,
  /** The indexes could not be read, or not in time. */
  INDEX,
  /** No model is set up. */
  MODEL,
  ANALYSIS,
  RELATIONS,
  ATTACHMENTS,
  ANSWER,
  SUGGESTIONS
}
