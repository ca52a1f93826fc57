package dev.aimo.adapter.rest.upload;

import java.util.Optional;

/**
 * What the head of one part says: its field, the name of its file when it is one, and the type that
 * its sender gave it.
 */
record Part(String field, Optional<String> fileName, String type) {

  private static final String DISPOSITION = "content-disposition:";
  private static final String TYPE = "content-type:";

  /** Nothing when the head names no field. */
  static Optional<Part> parse(String head) {
    HeaderParameters disposition = HeaderParameters.of(line(head, DISPOSITION).orElse(""));
    String type = line(head, TYPE).orElse("");
    return disposition
        .get("name")
        .map(field -> new Part(field, disposition.extended("filename"), type));
  }

  private static Optional<String> line(String head, String start) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .findFirst()
        .map(line -> line.substring(start.length()).strip());
  }
}
