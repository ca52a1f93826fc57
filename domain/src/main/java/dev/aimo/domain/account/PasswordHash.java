package dev.aimo.domain.account;

/** A password that can be compared and not read. */
public record PasswordHash(String value) {

  @Override
  public String toString() {
    return "PasswordHash[*]";
  }
}
