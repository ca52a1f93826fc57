package dev.aimo.adapter.push;

import java.util.Optional;
import java.util.Properties;

/** The mail server that mails are handed to. */
record SmtpSettings(
    String host, int port, Optional<String> user, Optional<String> password, String from, Tls tls) {

  private static final String PATIENCE = "10000";

  /** How the connection is encrypted. */
  enum Tls {
    STARTTLS,
    IMPLICIT,
    NONE
  }

  Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
    properties.setProperty("mail.smtp.timeout", PATIENCE);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Tls.IMPLICIT));
    return properties;
  }

  @Override
  public String toString() {
    return "%s:%d".formatted(host, port);
  }
}
