package dev.aimo.domain.repetition;

/**
 * A card to be shown, and how its memo begins.
 *
 * @param beginning at least so many characters as are shown, where the memo has them
 */
public record DueCard(Card card, String beginning) {

  /** So many characters of a memo are enough. */
  public static final int BEGINNING = 1_000;

  private static final int LONGEST_TITLE = 50;
  private static final int LONGEST_PREVIEW = 200;

  /** The first line that says something. */
  public String title() {
    String line =
        beginning.lines().map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("");
    String title = cut(line, LONGEST_TITLE);
    return title.length() < line.length() ? title + "..." : title;
  }

  public String preview() {
    return cut(beginning, LONGEST_PREVIEW);
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
