package dev.aimo.adapter.rest.error;

import dev.aimo.adapter.rest.http.Language;

/** A code of the contract, and what it says to a reader. */
record Phrase(int code, String english, String chinese) {

  private static final String FIELD = "{field}";

  /** The text, naming the field that is wrong; the value when none is known. */
  String text(Language language, String field) {
    String named = field.isEmpty() ? language.choose("The value", "内容") : field;
    return language.choose(english, chinese).replace(FIELD, named);
  }
}
