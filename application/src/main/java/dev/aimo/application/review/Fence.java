package dev.aimo.application.review;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks where somebody's text begins and ends, with more of a mark than the text has in a row: so
 * nothing in it can pretend to be outside.
 */
final class Fence {

  private static final Pattern MARKS = Pattern.compile("`+");
  private static final int LEAST = 3;

  private Fence() {}

  static String around(String text) {
    int longest = 0;
    Matcher marks = MARKS.matcher(text);
    while (marks.find()) {
      longest = Math.max(longest, marks.end() - marks.start());
    }
    String fence = "`".repeat(Math.max(LEAST, longest + 1));
    return fence + "\n" + text + "\n" + fence;
  }
}
