package dev.aimo.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.TokenCheck;
import dev.aimo.domain.account.Tokens;
import dev.aimo.domain.account.TokensContract;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class JwtTokensTest extends TokensContract {

  private static final String SECRET = "Qk3vZ8pL1xT6nR0wYb5cJ9dF2gHs7mAe+UoIiKtEqVz4";
  private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
  private static final String CLAIMS = "{\"uid\":\"u1\",\"iat\":1772359200,\"exp\":1780135200}";
  private static final Instant ISSUED = Instant.ofEpochSecond(1_772_359_200);
  private static final Instant END = Instant.ofEpochSecond(1_780_135_200);
  private static final Duration LIFETIME = Duration.ofDays(90);
  private static final TokenCheck FORGED = new TokenCheck.Forged();

  private final Tokens tokens = new JwtTokens(SECRET, LIFETIME);

  @Override
  protected Tokens tokens() {
    return tokens;
  }

  @Override
  protected Tokens tokensOfSomebodyElse() {
    return new JwtTokens("another secret that is long enough, too", LIFETIME);
  }

  @Test
  void acceptsATokenOfThePredecessorAsVersionNought() {
    assertThat(check(CLAIMS)).isEqualTo(new TokenCheck.Genuine(new AccountId("u1"), 0));
  }

  @Test
  void acceptsATokenOfAnotherInstanceWithTheSameSecret() {
    String token = new JwtTokens(SECRET, LIFETIME).issue(new AccountId("u1"), 3, ISSUED);

    assertThat(tokens.check(token, ISSUED))
        .isEqualTo(new TokenCheck.Genuine(new AccountId("u1"), 3));
  }

  @Test
  void writesTheClaimsThatOtherReadersKnow() {
    String[] parts = tokens.issue(new AccountId("u1"), 3, ISSUED.plusMillis(999)).split("\\.", -1);

    assertThat(decoded(parts[0])).contains("\"alg\":\"HS256\"", "\"typ\":\"JWT\"");
    assertThat(decoded(parts[1]))
        .isEqualTo("{\"uid\":\"u1\",\"ver\":3,\"iat\":1772359200,\"exp\":1780135200}");
  }

  @Test
  void isExpiredFromItsLastSecondOn() {
    String token = signed(HEADER, CLAIMS);

    assertThat(tokens.check(token, END.minusMillis(1))).isInstanceOf(TokenCheck.Genuine.class);
    assertThat(tokens.check(token, END)).isEqualTo(new TokenCheck.Expired());
  }

  @Test
  void isExpiredEvenWhenItEndedBeforeTheEpoch() {
    assertThat(check("{\"uid\":\"u1\",\"exp\":-1}")).isEqualTo(new TokenCheck.Expired());
  }

  @Test
  void tellsThatNobodyIsNamed() {
    for (String claims :
        new String[] {
          "{\"exp\":1780135200}",
          "{\"uid\":null,\"exp\":1780135200}",
          "{\"uid\":1,\"exp\":1780135200}",
          "{\"uid\":{\"id\":\"u1\"},\"exp\":1780135200}",
          "{\"uid\":\"\",\"exp\":1780135200}",
          "{\"uid\":\"  \",\"exp\":1780135200}",
          "{\"uid\":\"" + "u".repeat(192) + "\",\"exp\":1780135200}"
        }) {
      assertThat(check(claims)).as(claims).isEqualTo(new TokenCheck.Nameless());
    }
  }

  @Test
  void tellsOfExpiryBeforeTheMissingName() {
    assertThat(tokens.check(signed(HEADER, "{\"exp\":1780135200}"), END))
        .isEqualTo(new TokenCheck.Expired());
  }

  @Test
  void refusesClaimsThatMakeNoSense() {
    for (String claims :
        new String[] {
          "{\"uid\":\"u1\"}",
          "{\"uid\":\"u1\",\"exp\":null}",
          "{\"uid\":\"u1\",\"exp\":\"soon\"}",
          "{\"uid\":\"u1\",\"exp\":{}}",
          "{\"uid\":\"u1\",\"exp\":1780135200,\"ver\":\"1\"}",
          "{\"uid\":\"u1\",\"exp\":1780135200,\"ver\":1.5}",
          "{\"uid\":\"u1\",\"exp\":1780135200,\"ver\":9999999999}",
          "[]",
          "\"u1\"",
          "null",
          "",
          "{",
          "[".repeat(1_200)
        }) {
      assertThat(check(claims)).as(claims).isEqualTo(FORGED);
    }
  }

  @Test
  void refusesATokenWithoutASignature() {
    String unsigned = part("{\"alg\":\"none\"}") + "." + part(CLAIMS) + ".";

    assertThat(tokens.check(unsigned, ISSUED)).isEqualTo(FORGED);
    assertThat(tokens.check(signed("{\"alg\":\"none\"}", CLAIMS), ISSUED)).isEqualTo(FORGED);
    assertThat(tokens.check(part(HEADER) + "." + part(CLAIMS) + ".", ISSUED)).isEqualTo(FORGED);
  }

  @Test
  void refusesEveryOtherAlgorithmThoughTheSecretIsRight() {
    String header = "{\"alg\":\"HS384\"}";
    String longer = "x".repeat(64);
    Tokens withLongSecret = new JwtTokens(longer, LIFETIME);

    assertThat(withLongSecret.check(signed(header, CLAIMS, "HmacSHA384", longer), ISSUED))
        .isEqualTo(FORGED);
    assertThat(
            withLongSecret.check(
                signed("{\"alg\":\"HS512\"}", CLAIMS, "HmacSHA512", longer), ISSUED))
        .isEqualTo(FORGED);
    assertThat(tokens.check(signed("{\"alg\":\"RS256\"}", CLAIMS), ISSUED)).isEqualTo(FORGED);
    assertThat(tokens.check(signed("{\"alg\":\"hs256\"}", CLAIMS), ISSUED)).isEqualTo(FORGED);
    assertThat(tokens.check(signed("{}", CLAIMS), ISSUED)).isEqualTo(FORGED);
  }

  @Test
  void refusesHeadersThatAskForMoreThanASignature() {
    for (String header :
        new String[] {
          "{\"alg\":\"HS256\",\"zip\":\"DEF\"}",
          "{\"alg\":\"HS256\",\"zip\":\"GZIP\"}",
          "{\"alg\":\"HS256\",\"crit\":[\"b64\"],\"b64\":false}",
          "{\"alg\":\"HS256\",\"crit\":[\"unheard of\"],\"unheard of\":1}",
          "{\"alg\":{\"alg\":\"HS256\"}}",
          "[\"HS256\"]",
          "{\"a\":".repeat(400)
        }) {
      assertThat(tokens.check(signed(header, CLAIMS), ISSUED)).as(header).isEqualTo(FORGED);
    }
  }

  @Test
  void refusesEncryptedTokens() {
    String header =
        part(
            "{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256GCM\",\"p2c\":1000000000,\"p2s\":\"x\"}");

    assertThat(tokens.check(header + ".YQ.YQ.YQ.YQ", ISSUED)).isEqualTo(FORGED);
    assertThat(tokens.check(header + ".YQ.YQ", ISSUED)).isEqualTo(FORGED);
  }

  @Test
  void refusesMoreTextThanAnyTokenHas() {
    assertThat(check(CLAIMS.replace("u1", "u".repeat(5_000)))).isEqualTo(FORGED);
  }

  @Test
  void readsTokensInManyThreadsAtOnce() throws InterruptedException, ExecutionException {
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<TokenCheck> answer :
          IntStream.range(0, 500)
              .mapToObj(version -> readers.submit(() -> issuedAndRead(version)))
              .toList()) {
        assertThat(answer.get()).isInstanceOf(TokenCheck.Genuine.class);
      }
    }
  }

  private TokenCheck issuedAndRead(int version) {
    AccountId account = new AccountId("u" + version);
    TokenCheck check = tokens.check(tokens.issue(account, version, ISSUED), ISSUED);
    assertThat(check).isEqualTo(new TokenCheck.Genuine(account, version));
    return check;
  }

  private TokenCheck check(String claims) {
    return tokens.check(signed(HEADER, claims), ISSUED);
  }

  private static String signed(String header, String claims) {
    return signed(header, claims, "HmacSHA256", SECRET);
  }

  private static String signed(String header, String claims, String algorithm, String secret) {
    String text = part(header) + "." + part(claims);
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return text
          + "."
          + Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String part(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }
}
