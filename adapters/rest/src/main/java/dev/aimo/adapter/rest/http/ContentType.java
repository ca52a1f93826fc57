package dev.aimo.adapter.rest.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;

/** A content type, taken apart as far as bodies need it. */
record ContentType(String name, Optional<String> charsetName) {

  private static final String CHARSET = "charset=";

  static ContentType parse(String header) {
    String[] parts = header.split(";", -1);
    Optional<String> charset = Optional.empty();
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
        charset = Optional.of(parameter.substring(CHARSET.length()).replace("\"", ""));
      }
    }
    return new ContentType(parts[0].strip().toLowerCase(Locale.ROOT), charset);
  }

  Charset charset() {
    try {
      return charsetName.map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      throw new MalformedBody();
    }
  }
}
