package dev.aimo.adapter.rest;

import dev.aimo.domain.error.StartFailure;
import java.util.Optional;
import java.util.function.Function;

/** Variables as typed values; a blank one is as good as none. */
record Variables(Function<String, Optional<String>> source) {

  Optional<String> text(String name) {
    return source.apply(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  boolean isTrue(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  long number(String name, long otherwise, long least, long most) {
    String text = text(name).orElse(Long.toString(otherwise));
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // told below, as for a number out of range
    }
    throw wrong(
        name,
        text,
        "a whole number from %d to %d".formatted(least, most),
        Long.toString(otherwise));
  }

  StartFailure wrong(String name, String text, String expected, String example) {
    return new StartFailure(
        "%s is \"%s\", but must be %s. For example: %s=%s"
            .formatted(name, text, expected, name, example));
  }
}
