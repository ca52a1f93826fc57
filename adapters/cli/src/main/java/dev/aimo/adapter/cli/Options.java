package dev.aimo.adapter.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command by name: with a value behind a blank or an equals sign, or without. */
record Options(Map<String, String> given) {

  static Options read(List<String> words, Set<String> withValue, Set<String> without)
      throws Trouble {
    Map<String, String> given = new HashMap<>();
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      String word = rest.pop();
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      if (withValue.contains(name)) {
        given.put(name, equals < 0 ? next(name, rest) : word.substring(equals + 1));
      } else if (without.contains(word)) {
        given.put(word, "");
      } else {
        throw new Trouble("The command does not take \"" + name + "\".");
      }
    }
    return new Options(Map.copyOf(given));
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name));
  }

  private static String next(String name, Deque<String> rest) throws Trouble {
    if (rest.isEmpty()) {
      throw new Trouble(name + " takes a value.");
    }
    return rest.pop();
  }
}
