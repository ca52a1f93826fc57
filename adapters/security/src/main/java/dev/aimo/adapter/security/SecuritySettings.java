package dev.aimo.adapter.security;

import dev.aimo.domain.error.StartFailure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The secret that signs tokens, how long a token is good for, how slow a password hash is (the cost
 * counts doublings), and what keys of others are sealed with.
 */
public record SecuritySettings(
    String secret, Duration lifetime, int cost, EncryptionSecrets encryption) {

  private static final String VARIABLE = "JWT_SECRET";
  private static final String REMEDY =
      " Make one with `openssl rand -base64 48`, set it as "
          + VARIABLE
          + " (or put it into a file that "
          + VARIABLE
          + "_FILE names), and keep it: with another secret everybody has to log in again.";

  private static final Duration LIFETIME = Duration.ofDays(90);
  private static final int COST = 10;

  private static final int LEAST_BYTES = 32;
  private static final int LEAST_DISTINCT = 6;
  private static final int LONGEST_PATTERN = 12;

  // In small letters and without what stands between the words
  private static final List<String> WELL_KNOWN =
      List.of(
          "changein",
          "changeit",
          "changeme",
          "changethis",
          "defaultsecret",
          "donotuse",
          "examplesecret",
          "insecuresecret",
          "jwtsecretkey",
          "mysecret",
          "mysupersecret",
          "placeholder",
          "putyour",
          "replaceme",
          "replacethis",
          "replacewith",
          "secretkeyhere",
          "supersecretkey",
          "yourjwt",
          "yoursecret",
          "yoursupersecret",
          "yourtokensecret");

  public SecuritySettings {
    checkSecret(secret);
    if (!lifetime.isPositive()) {
      throw new IllegalArgumentException("a token must be good for some time");
    }
    if (cost < 4 || cost > 16) {
      throw new IllegalArgumentException("the cost of a password hash lies between 4 and 16");
    }
  }

  /** With one secret for everything. */
  public SecuritySettings(String secret, Duration lifetime, int cost) {
    this(secret, lifetime, cost, EncryptionSecrets.of(secret));
  }

  /** The settings of a product in use, with this secret. */
  public static SecuritySettings of(String secret) {
    return new SecuritySettings(secret, LIFETIME, COST);
  }

  public static SecuritySettings read(Function<String, Optional<String>> variable) {
    String secret = variable.apply(VARIABLE).orElse("");
    return new SecuritySettings(secret, LIFETIME, COST, EncryptionSecrets.read(variable, secret));
  }

  private static void checkSecret(String secret) {
    if (secret.isBlank()) {
      throw new StartFailure(
          VARIABLE + " is not set. AIMO signs logins with this secret." + REMEDY);
    }
    int length = secret.getBytes(StandardCharsets.UTF_8).length;
    if (length < LEAST_BYTES) {
      throw new StartFailure(
          "%s is too short: it has %d bytes, and fewer than %d can be guessed.%s"
              .formatted(VARIABLE, length, LEAST_BYTES, REMEDY));
    }
    if (isWellKnown(secret) || isPattern(secret)) {
      throw new StartFailure(
          VARIABLE
              + " is well known: it is, or looks like, the placeholder of a sample, so anybody"
              + " could log in as anybody."
              + REMEDY);
    }
  }

  private static boolean isWellKnown(String secret) {
    String letters = secret.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    return WELL_KNOWN.stream().anyMatch(letters::contains);
  }

  /** Whether it is made of a few characters, or of one short text again and again. */
  private static boolean isPattern(String secret) {
    return secret.chars().distinct().count() < LEAST_DISTINCT
        || IntStream.rangeClosed(1, Math.min(LONGEST_PATTERN, secret.length() / 2))
            .anyMatch(length -> repeats(secret, length));
  }

  private static boolean repeats(String secret, int length) {
    return secret.regionMatches(length, secret, 0, secret.length() - length);
  }

  @Override
  public String toString() {
    return "SecuritySettings[secret=*, lifetime=" + lifetime + ", cost=" + cost + ", encryption=*]";
  }
}
