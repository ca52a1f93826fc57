package dev.aimo.adapter.rest.http;

import java.util.Locale;
import java.util.Optional;

/** The languages in which AIMO answers. */
public enum Language {
  CHINESE("zh"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language of a tag such as {@code zh-CN}, whatever the region. */
  public static Optional<Language> of(String tag) {
    String folded = tag.toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (folded.equals(language.tag) || folded.startsWith(language.tag + "-")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  /** What an Accept-Language header likes best of ours. */
  public static Optional<Language> accepted(String header) {
    Optional<Language> best = Optional.empty();
    double bestWeight = 0;
    for (String range : header.split(",", 20)) {
      int semicolon = range.indexOf(';');
      String tag = semicolon < 0 ? range : range.substring(0, semicolon);
      double weight = semicolon < 0 ? 1 : weight(range.substring(semicolon + 1));
      Optional<Language> language = of(tag.strip());
      if (language.isPresent() && weight > bestWeight) {
        best = language;
        bestWeight = weight;
      }
    }
    return best;
  }

  public String choose(String english, String chinese) {
    return this == ENGLISH ? english : chinese;
  }

  private static double weight(String parameter) {
    String text = parameter.strip();
    try {
      return text.startsWith("q=") ? Double.parseDouble(text.substring(2)) : 1;
    } catch (NumberFormatException _) {
      return 0;
    }
  }
}
