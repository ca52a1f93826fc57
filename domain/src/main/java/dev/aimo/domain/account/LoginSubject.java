package dev.aimo.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whose failed logins are counted together: one account's, or one network address's. */
public record LoginSubject(String value) {

  /** The address is hashed, so that the table of failures is no list of who tried to log in. */
  public static LoginSubject ofEmail(Email email) {
    return new LoginSubject("email:" + sha256(email.key().value()));
  }

  public static LoginSubject ofAccount(AccountId account) {
    return new LoginSubject("account:" + account.value());
  }

  public static LoginSubject ofAddress(String address) {
    return new LoginSubject("address:" + sha256(address));
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
