package dev.aimo.bootstrap;

import dev.aimo.application.account.RegistrationPolicy;
import dev.aimo.domain.account.LoginPolicy;
import dev.aimo.domain.category.CategoryName;
import dev.aimo.domain.error.StartFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

/** Rules for accounts that the person who runs AIMO may set. */
record AccountSettings(
    RegistrationPolicy registration,
    LoginPolicy login,
    ZoneId zone,
    boolean english,
    String homepage) {

  private static final String USUAL_HOMEPAGE = "http://localhost:3000";
  private static final String DEFAULT_ZONE = "Asia/Shanghai";

  static AccountSettings read(Variables variables, boolean english) {
    return new AccountSettings(
        registration(variables, english),
        login(variables),
        zone(variables),
        english,
        homepage(variables));
  }

  private static RegistrationPolicy registration(Variables variables, boolean english) {
    boolean closed = variables.get("ALLOW_REGISTRATION").filter("false"::equals).isPresent();
    return new RegistrationPolicy(!closed, new CategoryName(english ? "Diary" : "日记"));
  }

  private static LoginPolicy login(Variables variables) {
    return new LoginPolicy(
        count(variables, "LOGIN_MAX_FAILURES_PER_ACCOUNT", 10),
        count(variables, "LOGIN_MAX_FAILURES_PER_ADDRESS", 50),
        Duration.ofMinutes(count(variables, "LOGIN_WINDOW_MINUTES", 15)));
  }

  private static int count(Variables variables, String name, int fallback) {
    String text = variables.get(name).orElse(Integer.toString(fallback));
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw new StartFailure(
          "%s is \"%s\"; it takes a whole number from 1, as in %s=%d."
              .formatted(name, text, name, fallback));
    }
    return Integer.parseInt(text);
  }

  /** Where people find AIMO, for links in messages. */
  private static String homepage(Variables variables) {
    String origins =
        variables
            .get("PUBLIC_URL")
            .filter(text -> !text.isBlank())
            .or(() -> variables.get("CORS_ORIGIN"))
            .orElse(USUAL_HOMEPAGE);
    String first = origins.split(",", -1)[0].strip().replaceAll("/+$", "");
    return first.isEmpty() || first.equals("*") ? USUAL_HOMEPAGE : first;
  }

  private static ZoneId zone(Variables variables) {
    String text = variables.get("LOCALE_TIMEZONE").orElse(DEFAULT_ZONE);
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new StartFailure(
          "LOCALE_TIMEZONE is \"%s\", which is no time zone; it takes a name such as %s."
              .formatted(text, DEFAULT_ZONE),
          e);
    }
  }
}
