package dev.aimo.adapter.rest.http;

import java.time.Duration;
import java.util.Optional;

/** The token of a login on its way between client and server: as a cookie or as a header. */
public final class SessionToken {

  private static final String COOKIE = "aimo_token";
  private static final String SCHEME = "Bearer ";

  private SessionToken() {}

  /** The cookie's, whatever it is worth; the header's only when there is no cookie. */
  public static Optional<String> of(Call call) {
    Optional<String> cookie = call.cookie(COOKIE);
    return cookie.isPresent() ? cookie : call.header("authorization").flatMap(SessionToken::bare);
  }

  public static boolean isCookie(Call call) {
    return call.cookie(COOKIE).isPresent();
  }

  public static Cookie keep(Call call, String token, Duration lifetime) {
    return new Cookie(COOKIE, token, lifetime, call.client().secure());
  }

  public static Cookie forget(Call call) {
    return Cookie.forget(COOKIE, call.client().secure());
  }

  private static Optional<String> bare(String authorization) {
    String token =
        authorization.startsWith(SCHEME) ? authorization.substring(SCHEME.length()) : authorization;
    return token.isEmpty() ? Optional.empty() : Optional.of(token);
  }
}
