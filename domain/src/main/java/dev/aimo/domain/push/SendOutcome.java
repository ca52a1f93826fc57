package dev.aimo.domain.push;

import dev.aimo.domain.text.StorableText;

/** What came of speaking to a channel. Reasons are short, and hold no secrets and no answers. */
public sealed interface SendOutcome {

  int LONGEST_REASON = 300;

  /** The channel took the message. */
  record Sent() implements SendOutcome {}

  /**
   * The channel did not take the message, for sure: it said so, or was not reached.
   *
   * @param lasting whether there is no use in trying again
   */
  record Refused(String reason, boolean lasting) implements SendOutcome {
    public Refused {
      reason = bounded(reason);
    }
  }

  /** The message left, and nothing is known of whether it arrived. */
  record Unclear(String reason) implements SendOutcome {
    public Unclear {
      reason = bounded(reason);
    }
  }

  private static String bounded(String reason) {
    String line = StorableText.of(reason.replaceAll("\\s+", " ").strip());
    return line.codePointCount(0, line.length()) <= LONGEST_REASON
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_REASON));
  }
}
