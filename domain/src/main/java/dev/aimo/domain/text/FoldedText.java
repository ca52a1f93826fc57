package dev.aimo.domain.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The form in which two spellings of one name are equal: composed, trimmed, and without upper and
 * lower case. Computed here and stored in a column of its own, because collations differ by
 * database (ADR 5).
 */
public record FoldedText(String value) implements Comparable<FoldedText> {

  /** The key of a name: what surrounds it does not count. */
  public static FoldedText of(String text) {
    return ofContent(text.strip());
  }

  /** The key of a longer text, in which others are looked for; every blank counts. */
  public static FoldedText ofContent(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    // By way of upper case, which spells out what has no single letter there, such as the German
    // sharp s; but that has a capital of its own, which only lower case takes apart.
    String folded =
        composed.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return new FoldedText(Normalizer.normalize(folded, Normalizer.Form.NFC));
  }

  /** By code point, as databases order bytes of UTF-8; Java alone would order by UTF-16. */
  @Override
  public int compareTo(FoldedText other) {
    return Arrays.compare(value.codePoints().toArray(), other.value.codePoints().toArray());
  }
}
