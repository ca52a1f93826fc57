package dev.aimo.application.model;

import java.util.OptionalInt;

/** What came of trying a model. */
public sealed interface Trial {

  record Answered(String text) implements Trial {}

  /**
   * No answer.
   *
   * @param status what the server answered with, when it answered at all
   * @param said what it said about that, one short line, or nothing
   */
  record Failed(OptionalInt status, String said) implements Trial {}
}
