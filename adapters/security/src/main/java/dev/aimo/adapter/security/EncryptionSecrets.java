package dev.aimo.adapter.security;

import dev.aimo.domain.error.StartFailure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What keys of others are sealed with, first, and what may have sealed them before. Without a
 * secret of its own it is the one that signs logins.
 */
record EncryptionSecrets(String present, List<String> former) {

  private static final String VARIABLE = "AIMO_ENCRYPTION_KEY";
  private static final int LEAST_BYTES = 32;

  EncryptionSecrets {
    former = List.copyOf(former);
  }

  static EncryptionSecrets of(String secret) {
    return new EncryptionSecrets(secret, List.of());
  }

  static EncryptionSecrets read(
      Function<String, Optional<String>> variable, String secretOfLogins) {
    Optional<String> own = secret(variable, VARIABLE);
    Optional<String> former = secret(variable, VARIABLE + "_FORMER");
    return new EncryptionSecrets(
        own.orElse(secretOfLogins),
        Stream.concat(former.stream(), own.map(_ -> secretOfLogins).stream()).toList());
  }

  private static Optional<String> secret(Function<String, Optional<String>> variable, String name) {
    Optional<String> secret = variable.apply(name).filter(text -> !text.isBlank());
    secret.ifPresent(text -> {
      int length = text.getBytes(StandardCharsets.UTF_8).length;
      if (length < LEAST_BYTES) {
        throw new StartFailure(
            "%s is too short: it has %d bytes, and fewer than %d can be guessed. Make one with `openssl rand -base64 48`."
                .formatted(name, length, LEAST_BYTES));
      }
    });
    return secret;
  }

  @Override
  public String toString() {
    return "*";
  }
}
