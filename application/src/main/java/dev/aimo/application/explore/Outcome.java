package dev.aimo.application.explore;

/** How a question ended. */
public sealed interface Outcome {

  record Answered(String text) implements Outcome {}

  /** No memo has anything to do with the question. */
  record NothingFound() implements Outcome {}

  /** Memos were found, but there is nobody to ask. */
  record NoModel() implements Outcome {}

  /** Memos were found, but the model did not answer, or not in time. */
  record NoAnswer() implements Outcome {}
}
