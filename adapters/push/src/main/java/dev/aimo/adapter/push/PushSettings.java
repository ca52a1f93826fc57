package dev.aimo.adapter.push;

import dev.aimo.domain.error.StartFailure;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where MeoW is, and the mail server if there is one. */
public record PushSettings(URI meow, Optional<SmtpSettings> smtp) {

  private static final String MEOW = "MEOW_BASE_URL";
  private static final String USUAL_MEOW = "https://api.chuckfang.com";
  private static final int SUBMISSION = 587;
  private static final int SUBMISSIONS = 465;
  private static final int PLAIN = 25;

  public static PushSettings read(Function<String, Optional<String>> variable) {
    Function<String, Optional<String>> present =
        name -> variable.apply(name).map(String::strip).filter(text -> !text.isEmpty());
    return new PushSettings(
        meow(present.apply(MEOW).orElse(USUAL_MEOW)),
        present.apply("SMTP_HOST").map(host -> smtp(host, present)));
  }

  /** Not quoted when it is wrong, as it may hold a password. */
  private static URI meow(String text) {
    try {
      URI address = new URI(text);
      boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      boolean isBare = address.getRawQuery() == null && address.getRawFragment() == null;
      if (isWeb && isBare && address.getHost() != null && address.getRawUserInfo() == null) {
        return address;
      }
    } catch (URISyntaxException _) {
      // told below
    }
    throw new StartFailure(
        "%s is not an address of a service, or holds more than one. It looks like %s."
            .formatted(MEOW, USUAL_MEOW));
  }

  private static SmtpSettings smtp(String host, Function<String, Optional<String>> variable) {
    SmtpSettings.Tls tls = tls(variable.apply("SMTP_TLS").orElse("starttls"));
    String from =
        variable
            .apply("SMTP_FROM")
            .orElseThrow(() ->
                new StartFailure(
                    "SMTP_FROM is missing: SMTP_HOST is set, so mails need a sender, as in"
                        + " SMTP_FROM=aimo@example.org"));
    int port = variable.apply("SMTP_PORT").map(PushSettings::port).orElse(usualPort(tls));
    Optional<String> user = variable.apply("SMTP_USER");
    Optional<String> password = variable.apply("SMTP_PASSWORD");
    if (user.isPresent() != password.isPresent()) {
      throw new StartFailure(
          "Of SMTP_USER and SMTP_PASSWORD, only one is set: a login needs both.");
    }
    return new SmtpSettings(host, port, user, password, sender(from), tls);
  }

  private static String sender(String text) {
    try {
      new InternetAddress(text, true);
      return text;
    } catch (AddressException _) {
      throw wrong("SMTP_FROM", text, "aimo@example.org");
    }
  }

  private static SmtpSettings.Tls tls(String text) {
    return Arrays.stream(SmtpSettings.Tls.values())
        .filter(tls -> tls.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> wrong("SMTP_TLS", text, names()));
  }

  private static String names() {
    return Arrays.stream(SmtpSettings.Tls.values())
        .map(tls -> tls.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }

  private static int usualPort(SmtpSettings.Tls tls) {
    return switch (tls) {
      case STARTTLS -> SUBMISSION;
      case IMPLICIT -> SUBMISSIONS;
      case NONE -> PLAIN;
    };
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}")
        || Integer.parseInt(text) < 1
        || Integer.parseInt(text) > 65_535) {
      throw wrong("SMTP_PORT", text, String.valueOf(SUBMISSION));
    }
    return Integer.parseInt(text);
  }

  private static StartFailure wrong(String name, String text, String example) {
    return new StartFailure(
        "%s is \"%s\", which can not be used. It takes %s, for example."
            .formatted(name, text, example));
  }
}
