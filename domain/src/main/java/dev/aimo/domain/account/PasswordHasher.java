package dev.aimo.domain.account;

/**
 * Turns passwords into hashes and compares them. Both are slow on purpose; they may wait for their
 * turn, and do not hold up callers who hash nothing.
 */
public interface PasswordHasher {

  PasswordHash hash(Password password);

  /** False for a wrong password, and for a hash that is none. */
  boolean matches(Password password, PasswordHash hash);
}
