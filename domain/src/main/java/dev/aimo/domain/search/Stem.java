package dev.aimo.domain.search;

import java.util.List;
import java.util.function.Predicate;

/**
 * English words without their endings, by the rules that M. F. Porter published in 1980: {@code
 * connected} and {@code connections} both become {@code connect}. Stems are compared, not shown.
 */
final class Stem {

  private record Rule(String ending, String instead) {}

  private static final List<Rule> SECOND =
      rules(
          "ational:ate tional:tion enci:ence anci:ance izer:ize abli:able alli:al entli:ent eli:e"
              + " ousli:ous ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful"
              + " ousness:ous aliti:al iviti:ive biliti:ble");
  private static final List<Rule> THIRD =
      rules("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:");
  private static final List<Rule> FOURTH =
      rules(
          "al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: sion:s tion:t ou: ism: ate:"
              + " iti: ous: ive: ize:");

  private Stem() {}

  static String of(String word) {
    if (word.length() < 3 || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
      return word;
    }
    String stem = finalY(pastAndPresent(plural(word)));
    stem = apply(SECOND, stem, rest -> measure(rest) > 0);
    stem = apply(THIRD, stem, rest -> measure(rest) > 0);
    stem = apply(FOURTH, stem, rest -> measure(rest) > 1);
    return finalE(stem);
  }

  private static String plural(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return cut(word, 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
  }

  private static String pastAndPresent(String word) {
    if (word.endsWith("eed")) {
      return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
    }
    if (word.endsWith("ed") && hasVowel(cut(word, 2))) {
      return mended(cut(word, 2));
    }
    return word.endsWith("ing") && hasVowel(cut(word, 3)) ? mended(cut(word, 3)) : word;
  }

  /** What an ending has swallowed or doubled. */
  private static String mended(String stem) {
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (endsDoubled(stem)) {
      return "lsz".indexOf(stem.charAt(stem.length() - 1)) < 0 ? cut(stem, 1) : stem;
    }
    return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
  }

  private static String finalY(String word) {
    return word.endsWith("y") && hasVowel(cut(word, 1)) ? cut(word, 1) + "i" : word;
  }

  private static String finalE(String word) {
    String stem = word;
    if (stem.endsWith("e")) {
      String rest = cut(stem, 1);
      int measure = measure(rest);
      if (measure > 1 || (measure == 1 && !endsShort(rest))) {
        stem = rest;
      }
    }
    return stem.endsWith("ll") && measure(stem) > 1 ? cut(stem, 1) : stem;
  }

  /** Of the rules whose ending the word has, the longest one decides, whether it applies or not. */
  private static String apply(List<Rule> rules, String word, Predicate<String> condition) {
    Rule chosen = null;
    for (Rule rule : rules) {
      if (word.endsWith(rule.ending())
          && (chosen == null || rule.ending().length() > chosen.ending().length())) {
        chosen = rule;
      }
    }
    if (chosen == null) {
      return word;
    }
    String rest = cut(word, chosen.ending().length()) + chosen.instead();
    String tested = chosen.instead().length() == 1 ? rest : cut(word, chosen.ending().length());
    return condition.test(tested) ? rest : word;
  }

  /** How often a vowel is followed by a consonant. */
  private static int measure(String stem) {
    int measure = 0;
    for (int at = 1; at < stem.length(); at++) {
      if (!isVowel(stem, at) && isVowel(stem, at - 1)) {
        measure++;
      }
    }
    return measure;
  }

  private static boolean hasVowel(String stem) {
    for (int at = 0; at < stem.length(); at++) {
      if (isVowel(stem, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(String word, int at) {
    char letter = word.charAt(at);
    return "aeiou".indexOf(letter) >= 0 || (letter == 'y' && at > 0 && !isVowel(word, at - 1));
  }

  private static boolean endsDoubled(String stem) {
    int last = stem.length() - 1;
    return last > 0 && stem.charAt(last) == stem.charAt(last - 1) && !isVowel(stem, last);
  }

  /** With a consonant, a vowel and a consonant, the last not w, x or y. */
  private static boolean endsShort(String stem) {
    int last = stem.length() - 1;
    return last > 1
        && !isVowel(stem, last)
        && isVowel(stem, last - 1)
        && !isVowel(stem, last - 2)
        && "wxy".indexOf(stem.charAt(last)) < 0;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  private static List<Rule> rules(String table) {
    return List.of(table.split(" ", -1)).stream()
        .map(entry -> {
          int colon = entry.indexOf(':');
          return new Rule(entry.substring(0, colon), entry.substring(colon + 1));
        })
        .toList();
  }
}
