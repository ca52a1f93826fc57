package dev.aimo.domain.explore;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets through of an answer what may be shown, piece by piece as it comes. A citation is a number
 * in brackets; those that name no source are left out, and lists of them are taken apart, so that
 * {@code [n]} is always the source of that number. Pictures become links: a browser loads a picture
 * at once, and with it tells whoever serves it what a memo talked the model into writing there.
 */
public final class CitationFilter {

  private static final int LONGEST = 60;
  private static final int LONGEST_RANGE = 20;
  private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:\\s*[-\u2013]\\s*(\\d{1,9}))?");

  private final int sources;
  private final StringBuilder held = new StringBuilder();
  private boolean inCode;

  /**
   * @param sources how many there are
   */
  public CitationFilter(int sources) {
    this.sources = sources;
  }

  /** What may be shown of a whole answer. */
  public static String whole(String answer, int sources) {
    CitationFilter filter = new CitationFilter(sources);
    return (filter.accept(answer) + filter.end()).strip();
  }

  /** What may be shown now that this piece came; the rest is held back until it is clear. */
  public String accept(String piece) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      take(piece.charAt(i), shown);
    }
    return shown.toString();
  }

  /** What was still held back at the end. */
  public String end() {
    String rest = held.toString();
    held.setLength(0);
    return rest.equals("!") ? rest : rest.replace("![", "[");
  }

  private void take(char next, StringBuilder shown) {
    if (held.isEmpty()) {
      begin(next, shown);
    } else if (held.charAt(0) == '!') {
      held.setLength(0);
      if (next != '[') {
        shown.append('!');
      }
      begin(next, shown);
    } else if (isClosing(next)) {
      shown.append(resolved(held.substring(1), next));
      held.setLength(0);
    } else if (isPartOfCitation(next) && held.length() < LONGEST) {
      held.append(next);
    } else {
      shown.append(held);
      held.setLength(0);
      begin(next, shown);
    }
  }

  private void begin(char next, StringBuilder shown) {
    if (next == '`') {
      inCode = !inCode;
    }
    boolean isOpening = (next == '[' || next == '\u3010') && !inCode;
    if (isOpening || next == '!') {
      held.append(next);
    } else {
      shown.append(next);
    }
  }

  private String resolved(String inside, char closing) {
    if (inside.isBlank() || inside.chars().noneMatch(Character::isDigit)) {
      return held.toString() + closing;
    }
    Matcher parts = PART.matcher(inside);
    StringBuilder kept = new StringBuilder();
    while (parts.find()) {
      int from = Integer.parseInt(parts.group(1));
      int to = parts.group(2) == null ? from : Integer.parseInt(parts.group(2));
      kept.append(citations(from, Math.min(to, from + LONGEST_RANGE)));
    }
    return kept.toString();
  }

  private String citations(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .filter(number -> number >= 1 && number <= sources)
        .mapToObj("[%d]"::formatted)
        .collect(Collectors.joining());
  }

  private static boolean isClosing(char next) {
    return next == ']' || next == '\u3011';
  }

  private static boolean isPartOfCitation(char next) {
    return (next >= '0' && next <= '9') || " ,;-\u2013\u3001\uFF0C^".indexOf(next) >= 0;
  }
}
