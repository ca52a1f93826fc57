package dev.aimo.adapter.rest.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** The token of programs that write on behalf of an account. */
public record BaToken(String value) {

  private static final String SCHEME = "Bearer ";
  private static final int SHORTEST = 12;

  public BaToken {
    if (value.length() < SHORTEST) {
      throw new IllegalArgumentException("shorter than " + SHORTEST + " characters");
    }
  }

  /** Takes the same time for every wrong token of the same length. */
  boolean admits(String authorization) {
    return authorization.startsWith(SCHEME)
        && MessageDigest.isEqual(bytes(authorization.substring(SCHEME.length())), bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "BaToken[*]";
  }
}
