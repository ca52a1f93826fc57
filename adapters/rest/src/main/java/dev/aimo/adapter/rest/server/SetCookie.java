package dev.aimo.adapter.rest.server;

import dev.aimo.adapter.rest.http.Cookie;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a cookie is written. */
final class SetCookie {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

  private SetCookie() {}

  static String write(Cookie cookie, ZonedDateTime now) {
    ZonedDateTime end = now.withZoneSameInstant(ZoneOffset.UTC).plus(cookie.maxAge());
    return cookie.name()
        + "="
        + cookie.value()
        + "; Max-Age="
        + cookie.maxAge().toSeconds()
        + "; Path=/; Expires="
        + HTTP_DATE.format(end)
        + "; HttpOnly"
        + (cookie.secure() ? "; Secure" : "")
        + "; SameSite=Lax";
  }
}
