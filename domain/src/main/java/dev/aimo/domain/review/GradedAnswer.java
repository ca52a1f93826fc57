package dev.aimo.domain.review;

import dev.aimo.domain.text.StorableText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a model's words what it made of an answer. It was asked for JSON, and often says more
 * than that, or less: whatever can not be understood is something in between, with all that was
 * said.
 */
public final class GradedAnswer {

  private static final int LONGEST = 2_000;

  private static final Pattern MASTERY = member("mastery");
  private static final Pattern FEEDBACK = member("feedback");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)", Pattern.DOTALL);
  private static final Map<String, Mastery> KNOWN =
      Map.of("remembered", Mastery.REMEMBERED, "fuzzy", Mastery.FUZZY, "forgot", Mastery.FORGOT);

  private GradedAnswer() {}

  public static ReviewAnswer read(String answer, String said) {
    Optional<Mastery> mastery =
        find(MASTERY, said)
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .flatMap(word -> Optional.ofNullable(KNOWN.get(word)));
    Optional<String> feedback = find(FEEDBACK, said);
    return mastery.isPresent() && feedback.isPresent()
        ? new ReviewAnswer(answer, mastery.get(), bounded(feedback.get()))
        : new ReviewAnswer(answer, Mastery.FUZZY, bounded(said));
  }

  /** A member of an object, whose text may have anything but a bare quotation mark in it. */
  private static Pattern member(String name) {
    return Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){0,20000}+)\"");
  }

  private static Optional<String> find(Pattern member, String said) {
    Matcher matcher = member.matcher(said);
    return matcher.find() ? Optional.of(unescaped(matcher.group(1))) : Optional.empty();
  }

  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
  }

  private static String character(String escape) {
    return switch (escape.charAt(0)) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r', 'b', 'f' -> "";
      case 'u' ->
          escape.length() == 5
              ? Character.toString((char) Integer.parseInt(escape.substring(1), 16))
              : "u";
      default -> escape;
    };
  }

  private static String bounded(String text) {
    String kept = StorableText.of(text.strip());
    return kept.codePointCount(0, kept.length()) <= LONGEST
        ? kept
        : kept.substring(0, kept.offsetByCodePoints(0, LONGEST));
  }
}
