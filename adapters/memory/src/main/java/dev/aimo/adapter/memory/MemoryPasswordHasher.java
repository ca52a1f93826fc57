package dev.aimo.adapter.memory;

import dev.aimo.domain.account.Password;
import dev.aimo.domain.account.PasswordHash;
import dev.aimo.domain.account.PasswordHasher;
import dev.aimo.domain.unit.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A salted digest: as unreadable as a test needs, and fast, which a real password hash must not be.
 */
final class MemoryPasswordHasher implements PasswordHasher {

  private final Ids ids;

  MemoryPasswordHasher(Ids ids) {
    this.ids = ids;
  }

  @Override
  public PasswordHash hash(Password password) {
    return hash(password, ids.nextFile());
  }

  @Override
  public boolean matches(Password password, PasswordHash hash) {
    int end = hash.value().indexOf('$');
    return end > 0 && hash(password, hash.value().substring(0, end)).equals(hash);
  }

  private static PasswordHash hash(Password password, String salt) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((salt + password.value()).getBytes(StandardCharsets.UTF_8));
      return new PasswordHash(salt + "$" + Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
