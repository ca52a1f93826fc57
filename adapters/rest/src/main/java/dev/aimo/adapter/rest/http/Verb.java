package dev.aimo.adapter.rest.http;

import java.util.Optional;

/** The HTTP methods that mean something here. */
public enum Verb {
  GET,
  HEAD,
  POST,
  PUT,
  PATCH,
  DELETE,
  OPTIONS;

  public static Optional<Verb> of(String method) {
    return switch (method) {
      case "GET" -> Optional.of(GET);
      case "HEAD" -> Optional.of(HEAD);
      case "POST" -> Optional.of(POST);
      case "PUT" -> Optional.of(PUT);
      case "PATCH" -> Optional.of(PATCH);
      case "DELETE" -> Optional.of(DELETE);
      case "OPTIONS" -> Optional.of(OPTIONS);
      default -> Optional.empty();
    };
  }

  /** The verb whose route serves this one: a HEAD is a GET that keeps its body to itself. */
  Verb served() {
    return this == HEAD ? GET : this;
  }
}
