package dev.aimo.domain.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a search by words looks for, in the forms of {@link Words}: texts with each phrase, which is
 * forms in a row, and with any of the words, or with every one, when there are any.
 */
public record WordQuery(Set<String> words, List<List<String>> phrases, boolean everyWord) {

  /** More are left out: a text that somebody pasted is no question. */
  private static final int MOST_WORDS = 64;

  private static final int MOST_PHRASES = 16;
  private static final int MOST_CHARACTERS = 4_000;

  public WordQuery {
    words = Collections.unmodifiableSet(new LinkedHashSet<>(words));
    phrases = phrases.stream().map(List::copyOf).filter(phrase -> !phrase.isEmpty()).toList();
  }

  /** With any of the words. */
  public WordQuery(Set<String> words, List<List<String>> phrases) {
    this(words, phrases, false);
  }

  public WordQuery withEveryWord() {
    return new WordQuery(words, phrases, true);
  }

  public static WordQuery of(String typed, List<String> phrases) {
    Set<String> words = new LinkedHashSet<>();
    Words.sought(begin(typed)).stream().limit(MOST_WORDS).forEach(words::add);
    return new WordQuery(
        words, phrases.stream().limit(MOST_PHRASES).map(WordQuery::phrase).toList());
  }

  private static List<String> phrase(String typed) {
    return Words.forms(begin(typed)).stream().limit(MOST_WORDS).toList();
  }

  private static String begin(String typed) {
    return typed.substring(0, Math.min(typed.length(), MOST_CHARACTERS));
  }

  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }

  /** Every form that is looked for. */
  public Set<String> forms() {
    Set<String> all = new LinkedHashSet<>(words);
    phrases.forEach(all::addAll);
    return all;
  }
}
