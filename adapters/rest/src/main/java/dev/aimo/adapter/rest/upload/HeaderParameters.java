package dev.aimo.adapter.rest.upload;

import dev.aimo.adapter.rest.http.PercentCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters behind the first semicolon of a header: {@code form-data; name="file"}. Of several
 * with the same name the first counts. Some browsers send paths with single backslashes, so a
 * backslash escapes nothing but a quote and itself.
 */
final class HeaderParameters {

  private static final String UTF_8 = "utf-8'";

  private final Map<String, String> values = new HashMap<>();
  private final String text;
  private int at;

  private HeaderParameters(String text, int from) {
    this.text = text;
    this.at = from;
  }

  static HeaderParameters of(String header) {
    int semicolon = header.indexOf(';');
    HeaderParameters parameters =
        new HeaderParameters(header, semicolon < 0 ? header.length() : semicolon + 1);
    parameters.read();
    return parameters;
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The value of {@code name*}, which may be of any script, or else that of {@code name}. */
  Optional<String> extended(String name) {
    return get(name + "*").flatMap(HeaderParameters::decode).or(() -> get(name));
  }

  private static Optional<String> decode(String value) {
    int language = value.indexOf('\'', UTF_8.length());
    return value.regionMatches(true, 0, UTF_8, 0, UTF_8.length()) && language >= 0
        ? PercentCode.decode(value.substring(language + 1))
        : Optional.empty();
  }

  private void read() {
    while (at < text.length()) {
      String name = until("=;").strip().toLowerCase(Locale.ROOT);
      if (isAt('=')) {
        at++;
        values.putIfAbsent(name, value());
      }
      at++;
    }
  }

  private String value() {
    while (isAt(' ') || isAt('\t')) {
      at++;
    }
    if (!isAt('"')) {
      return until(";").strip();
    }
    at++;
    String quoted = quoted();
    until(";");
    return quoted;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    while (at < text.length() && !isAt('"')) {
      if (isAt('\\') && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
        at++;
      }
      value.append(text.charAt(at));
      at++;
    }
    return value.toString();
  }

  /** What comes before the next of these characters, or before the end. */
  private String until(String ends) {
    int from = at;
    while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private boolean isAt(char character) {
    return at < text.length() && text.charAt(at) == character;
  }
}
