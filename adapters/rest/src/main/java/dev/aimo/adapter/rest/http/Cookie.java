package dev.aimo.adapter.rest.http;

import java.time.Duration;

/** A cookie for the browser to keep, out of reach of scripts; forgotten when its age is nothing. */
public record Cookie(String name, String value, Duration maxAge, boolean secure) {

  public static Cookie forget(String name, boolean secure) {
    return new Cookie(name, "", Duration.ZERO, secure);
  }

  @Override
  public String toString() {
    return "Cookie[" + name + "]";
  }
}
