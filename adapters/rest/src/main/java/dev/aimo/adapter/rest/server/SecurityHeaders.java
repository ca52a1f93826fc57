package dev.aimo.adapter.rest.server;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import java.util.List;

/** What browsers are told not to do with an answer. Made once: every answer carries them. */
final class SecurityHeaders {

  private static final List<Header> ALWAYS =
      List.of(
          HeaderValues.createCached(
              "Content-Security-Policy",
              "default-src 'self';connect-src 'self' http: https:;"
                  + "script-src 'self' 'unsafe-inline';style-src 'self' 'unsafe-inline';"
                  + "img-src 'self' data: https: http: blob:;font-src 'self' data:;"
                  + "media-src 'self' https: http: blob:;object-src 'none';"
                  + "base-uri 'self';frame-ancestors 'self'"),
          HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
          HeaderValues.createCached("X-Frame-Options", "SAMEORIGIN"),
          HeaderValues.createCached("Referrer-Policy", "strict-origin-when-cross-origin"));

  private static final Header ONLY_HTTPS =
      HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000");

  private SecurityHeaders() {}

  static void set(ServerResponseHeaders headers, boolean secure) {
    for (Header header : ALWAYS) {
      headers.set(header);
    }
    if (secure) {
      headers.set(ONLY_HTTPS);
    }
  }
}
