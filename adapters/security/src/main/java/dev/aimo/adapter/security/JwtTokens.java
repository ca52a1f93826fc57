package dev.aimo.adapter.security;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.TokenCheck;
import dev.aimo.domain.account.Tokens;
import dev.aimo.domain.error.Invalid;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * JSON Web Tokens, signed with HMAC-SHA-256 and nothing else. The library compares signatures in
 * constant time.
 */
final class JwtTokens implements Tokens {

  private static final String ACCOUNT = "uid";
  private static final String VERSION = "ver";

  // The longest account id there can be makes a token of less than half of this
  private static final int MOST_CHARACTERS = 4_096;
  private static final Date BEGINNING = Date.from(Instant.ofEpochMilli(Long.MIN_VALUE));

  private final SecretKey key;
  private final Duration lifetime;
  // Made beside the start, which the library would hold up for a fifth of a second
  private final CompletableFuture<JwtParser> parser;

  JwtTokens(String secret, Duration lifetime) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    this.lifetime = lifetime;
    this.parser =
        CompletableFuture.supplyAsync(
            () -> parser(key),
            work -> Thread.ofPlatform().daemon().name("aimo-tokens").start(work));
  }

  /**
   * One parser for all threads. It lives at the beginning of time, where nothing has expired yet:
   * what time it is comes with each call, and is compared here.
   */
  private static JwtParser parser(SecretKey key) {
    return Jwts.parser()
        .verifyWith(key)
        .sig()
        .clear()
        .add(Jwts.SIG.HS256)
        .and()
        .zip()
        .clear()
        .and()
        .clock(() -> BEGINNING)
        .build();
  }

  @Override
  public Duration lifetime() {
    return lifetime;
  }

  @Override
  public String issue(AccountId account, int tokenVersion, Instant now) {
    return Jwts.builder()
        .header()
        .type("JWT")
        .and()
        .claim(ACCOUNT, account.value())
        .claim(VERSION, tokenVersion)
        .issuedAt(Date.from(now))
        .expiration(Date.from(now.plus(lifetime)))
        .signWith(key, Jwts.SIG.HS256)
        .compact();
  }

  @Override
  public TokenCheck check(String token, Instant now) {
    if (!looksSigned(token)) {
      return new TokenCheck.Forged();
    }
    try {
      return check(parser.join().parseSignedClaims(token).getPayload(), now);
    } catch (JwtException | IllegalArgumentException e) {
      return new TokenCheck.Forged();
    }
  }

  /** Three parts, and not too long: encrypted and giant texts never reach the parser. */
  private static boolean looksSigned(String token) {
    return token.length() <= MOST_CHARACTERS && token.chars().filter(c -> c == '.').count() == 2;
  }

  private static TokenCheck check(Claims claims, Instant now) {
    Date end = claims.getExpiration();
    if (end == null) {
      return new TokenCheck.Forged();
    }
    if (!now.isBefore(end.toInstant())) {
      return new TokenCheck.Expired();
    }
    return claims.get(ACCOUNT) instanceof String account
        ? genuine(account, claims)
        : new TokenCheck.Nameless();
  }

  private static TokenCheck genuine(String account, Map<String, Object> claims) {
    // Tokens of AIMO's predecessor have no version
    if (!(claims.getOrDefault(VERSION, 0) instanceof Integer version)) {
      return new TokenCheck.Forged();
    }
    try {
      return new TokenCheck.Genuine(new AccountId(account), version);
    } catch (Invalid e) {
      return new TokenCheck.Nameless();
    }
  }
}
