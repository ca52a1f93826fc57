package dev.aimo.adapter.rest.upload;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload2.core.ParameterParser;

/** What the head of one part says: its field, and the name of its file when it is one. */
record Part(String field, Optional<String> fileName) {

  private static final String DISPOSITION = "content-disposition:";

  /** Nothing when the head names no field. */
  static Optional<Part> parse(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(DISPOSITION))
        .findFirst()
        .flatMap(line -> ofDisposition(line.substring(DISPOSITION.length())));
  }

  private static Optional<Part> ofDisposition(String value) {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    Map<String, String> parameters = parser.parse(value, ';');
    return Optional.ofNullable(parameters.get("name"))
        .map(field -> new Part(field, fileName(parameters)));
  }

  private static Optional<String> fileName(Map<String, String> parameters) {
    if (!parameters.containsKey("filename")) {
      return Optional.empty();
    }
    return Optional.of(Optional.ofNullable(parameters.get("filename")).orElse(""));
  }
}
