package dev.aimo.adapter.sql.memo;

import dev.aimo.domain.memo.SearchText;
import java.util.regex.Pattern;

/** What is looked for in texts, in the forms that the engines take. */
record SoughtText(String text) {

  private static final Pattern SPECIAL = Pattern.compile("[*?\\[]");

  static SoughtText of(SearchText text) {
    return new SoughtText(text.key().value());
  }

  /** As a pattern of GLOB, in which every character stands for itself. */
  String pattern() {
    return "*" + SPECIAL.matcher(text).replaceAll("[$0]") + "*";
  }
}
