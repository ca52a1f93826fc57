package dev.aimo.domain.account;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.nio.charset.StandardCharsets;

/** A password in clear, on its way to being hashed or compared. Never shown, never stored. */
public record Password(String value) {

  private static final int LEAST_WHEN_CHANGED = 6;
  // bcrypt reads no more than this, so that two longer passwords would be one
  private static final int MOST_BYTES = 72;

  /** This password, if it may become the first one of an account. */
  public Password orRefuse() {
    if (value.isEmpty()) {
      throw new Invalid(Reason.CREDENTIALS_MISSING, "password");
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new Invalid(Reason.PASSWORD_TOO_LONG, "password");
    }
    if (value.indexOf('\0') >= 0) {
      throw new Invalid(Reason.TEXT_NOT_STORABLE, "password");
    }
    return this;
  }

  /** This password, if it may replace another one. */
  public Password orRefuseAsChange() {
    if (value.codePointCount(0, value.length()) < LEAST_WHEN_CHANGED) {
      throw new Invalid(Reason.PASSWORD_TOO_SHORT, "newPassword");
    }
    return orRefuse();
  }

  @Override
  public String toString() {
    return "Password[*]";
  }
}
