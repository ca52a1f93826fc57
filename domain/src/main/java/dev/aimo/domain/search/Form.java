package dev.aimo.domain.search;

import dev.aimo.domain.text.FoldedText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which a word is compared. It has no blanks, and may be empty. */
final class Form {

  /** Longer words are cut: an index need not keep what nobody types. */
  static final int LONGEST = 40;

  /** Upon Latin, Greek and Cyrillic letters, and the points that Hebrew and Arabic do without. */
  private static final Pattern ACCENTS =
      Pattern.compile(
          "[\\u0300-\\u036F\\u0591-\\u05BD\\u05BF-\\u05C2\\u05C4\\u05C5\\u05C7"
              + "\\u0640\\u064B-\\u065F\\u0670]+");

  /** What is not seen, and what chooses between two looks of one character. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cf}\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]+");

  private Form() {}

  /** Of a word between blanks: without case, accents, apostrophes and English endings. */
  static String ofWord(String written) {
    String form =
        withoutApostrophes(isPlain(written) ? written.toLowerCase(Locale.ROOT) : folded(written));
    return form.length() <= LONGEST ? Stem.of(form) : form.substring(0, longest(form));
  }

  private static String folded(String written) {
    return withoutStrokes(
        FoldedText.of(ACCENTS.matcher(normalized(written, Normalizer.Form.NFKD)).replaceAll(""))
            .value());
  }

  /** Most words are: nothing but their case has to be looked at. */
  private static boolean isPlain(String written) {
    for (int at = 0; at < written.length(); at++) {
      char character = written.charAt(at);
      if (character <= ' ' || character > '~') {
        return false;
      }
    }
    return true;
  }

  /** Of characters of a script without blanks. */
  static String ofCharacters(String written) {
    return normalized(written, Normalizer.Form.NFKC).replace(" ", "");
  }

  private static String normalized(String written, Normalizer.Form form) {
    return Normalizer.normalize(UNSEEN.matcher(written).replaceAll(""), form);
  }

  /** Half a character can not be stored. */
  private static int longest(String form) {
    return Character.isLowSurrogate(form.charAt(LONGEST)) ? LONGEST - 1 : LONGEST;
  }

  /** Strokes through letters are no marks upon them by the tables, but are left out as easily. */
  private static String withoutStrokes(String folded) {
    StringBuilder plain = new StringBuilder(folded.length());
    for (int at = 0; at < folded.length(); at++) {
      char letter = folded.charAt(at);
      switch (letter) {
        case '\u00F8' -> plain.append('o');
        case '\u0142' -> plain.append('l');
        case '\u0111', '\u00F0' -> plain.append('d');
        case '\u0127' -> plain.append('h');
        case '\u0131' -> plain.append('i');
        case '\u00E6' -> plain.append("ae");
        case '\u0153' -> plain.append("oe");
        case '\u00FE' -> plain.append("th");
        default -> plain.append(letter);
      }
    }
    return plain.toString();
  }

  private static String withoutApostrophes(String folded) {
    String straight = folded.replace('\u2019', '\'');
    String owner =
        straight.endsWith("'s") ? straight.substring(0, straight.length() - 2) : straight;
    return owner.replace("'", "").replace(" ", "");
  }
}
