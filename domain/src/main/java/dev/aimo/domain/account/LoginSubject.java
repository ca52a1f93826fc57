package dev.aimo.domain.account;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Whose failed logins are counted together: one account's, or one network address's. */
public record LoginSubject(String value) {

  private static final int IPV6_NETWORK = 8;

  /** The address is hashed, so that the table of failures is no list of who tried to log in. */
  public static LoginSubject ofEmail(Email email) {
    return new LoginSubject("email:" + sha256(email.key().value()));
  }

  public static LoginSubject ofAccount(AccountId account) {
    return new LoginSubject("account:" + account.value());
  }

  /** Of IPv6 addresses the first half counts: who has one has all that begin like it. */
  public static LoginSubject ofAddress(String address) {
    return new LoginSubject("address:" + sha256(network(address)));
  }

  private static String network(String address) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, IPV6_NETWORK));
    } catch (IllegalArgumentException e) {
      return address;
    }
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
