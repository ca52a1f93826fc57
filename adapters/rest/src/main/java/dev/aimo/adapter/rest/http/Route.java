package dev.aimo.adapter.rest.http;

import java.util.Arrays;
import java.util.List;

/**
 * One operation. The template names its path, with parameters in braces: {@code
 * /api/v1/tags/{tagId}}.
 */
public record Route(Verb verb, String template, Access access) {

  static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  List<String> segments() {
    return Arrays.stream(template.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
  }

  List<String> parameters() {
    return segments().stream()
        .filter(Route::isParameter)
        .map(segment -> segment.substring(1, segment.length() - 1))
        .toList();
  }
}
