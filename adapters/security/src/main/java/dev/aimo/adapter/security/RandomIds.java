package dev.aimo.adapter.security;

import dev.aimo.domain.unit.Ids;
import java.security.SecureRandom;
import java.util.concurrent.locks.ReentrantLock;

/** Identifiers from the secure random generator, which is asked for many bytes at a time. */
final class RandomIds implements Ids {

  private static final String SMALL = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final String URL_SAFE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
  private static final int LENGTH = 23;
  private static final int FILE_LENGTH = 24;

  private final SecureRandom random = new SecureRandom();
  private final ReentrantLock lock = new ReentrantLock();
  private final byte[] bytes = new byte[4_096];
  private int used = bytes.length;

  @Override
  public String next(String prefix) {
    return prefix + draw(SMALL, LENGTH);
  }

  @Override
  public String nextFile() {
    return draw(URL_SAFE, FILE_LENGTH);
  }

  private String draw(String alphabet, int length) {
    char[] drawn = new char[length];
    lock.lock();
    try {
      for (int i = 0; i < length; i++) {
        drawn[i] = alphabet.charAt(below(alphabet.length()));
      }
    } finally {
      lock.unlock();
    }
    return new String(drawn);
  }

  /** Bytes past the last whole multiple are thrown away: they would favour the first letters. */
  private int below(int bound) {
    int fair = 256 - 256 % bound;
    int drawn = nextByte();
    while (drawn >= fair) {
      drawn = nextByte();
    }
    return drawn % bound;
  }

  private int nextByte() {
    if (used == bytes.length) {
      random.nextBytes(bytes);
      used = 0;
    }
    return bytes[used++] & 0xFF;
  }
}
