package dev.aimo.domain.model;

import java.io.IOException;

/**
 * The cause of a failure when a model's server did answer, but with a refusal. What it said is for
 * the one whose key was used, and for nobody else: it may quote what was asked.
 */
@SuppressWarnings("serial")
public final class ModelRefusal extends IOException {

  private static final int LONGEST = 200;

  private final int status;
  private final String said;

  /** Whatever was said becomes one short line. */
  public ModelRefusal(int status, String said) {
    super("it answered with status " + status);
    this.status = status;
    this.said = line(said);
  }

  public int status() {
    return status;
  }

  /** Empty when it said nothing that can be shown. */
  public String said() {
    return said;
  }

  private static String line(String text) {
    String plain = text.replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip();
    return plain.codePointCount(0, plain.length()) <= LONGEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
