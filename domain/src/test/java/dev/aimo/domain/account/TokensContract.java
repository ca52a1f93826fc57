package dev.aimo.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link Tokens} keeps to. */
public abstract class TokensContract {

  private static final AccountId SOMEBODY = new AccountId("u0123456789abcdefghijklm");
  // Tokens count in whole seconds, and this instant is one
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Duration MOMENT = Duration.ofSeconds(1);

  protected abstract Tokens tokens();

  /** Tokens of a neighbour, who has another secret. */
  protected abstract Tokens tokensOfSomebodyElse();

  @Test
  protected final void readsWhomATokenIsFor() {
    Tokens tokens = tokens();

    assertThat(tokens.check(tokens.issue(SOMEBODY, 0, NOW), NOW))
        .isEqualTo(new TokenCheck.Genuine(SOMEBODY, 0));
  }

  @Test
  protected final void readsTheTokenVersion() {
    Tokens tokens = tokens();

    assertThat(tokens.check(tokens.issue(SOMEBODY, 7, NOW), NOW))
        .isEqualTo(new TokenCheck.Genuine(SOMEBODY, 7));
  }

  @Test
  protected final void readsTheHighestTokenVersion() {
    Tokens tokens = tokens();

    assertThat(tokens.check(tokens.issue(SOMEBODY, Integer.MAX_VALUE, NOW), NOW))
        .isEqualTo(new TokenCheck.Genuine(SOMEBODY, Integer.MAX_VALUE));
  }

  @Test
  protected final void carriesIdsOfAnyScriptAndLength() {
    Tokens tokens = tokens();
    AccountId unusual = new AccountId("用户 \"é😀\" " + "\uD83D\uDE00".repeat(180));

    assertThat(tokens.check(tokens.issue(unusual, 1, NOW), NOW))
        .isEqualTo(new TokenCheck.Genuine(unusual, 1));
  }

  @Test
  protected final void isGoodForSomeTime() {
    assertThat(tokens().lifetime()).isPositive();
  }

  @Test
  protected final void isGoodUntilShortlyBeforeItsEnd() {
    Tokens tokens = tokens();
    String token = tokens.issue(SOMEBODY, 0, NOW);

    assertThat(tokens.check(token, NOW.plus(tokens.lifetime()).minus(MOMENT)))
        .isInstanceOf(TokenCheck.Genuine.class);
  }

  @Test
  protected final void expiresShortlyAfterItsEnd() {
    Tokens tokens = tokens();
    String token = tokens.issue(SOMEBODY, 0, NOW);

    assertThat(tokens.check(token, NOW.plus(tokens.lifetime()).plus(MOMENT)))
        .isEqualTo(new TokenCheck.Expired());
  }

  @Test
  protected final void refusesATokenThatWasChanged() {
    Tokens tokens = tokens();
    String token = tokens.issue(SOMEBODY, 0, NOW);
    int middle = token.length() / 2;
    String changed =
        token.substring(0, middle)
            + (token.charAt(middle) == 'A' ? 'B' : 'A')
            + token.substring(middle + 1);

    assertThat(tokens.check(changed, NOW)).isEqualTo(new TokenCheck.Forged());
  }

  @Test
  protected final void refusesATokenThatWasCut() {
    Tokens tokens = tokens();
    String token = tokens.issue(SOMEBODY, 0, NOW);

    assertThat(tokens.check(token.substring(0, token.length() - 4), NOW))
        .isEqualTo(new TokenCheck.Forged());
  }

  @Test
  protected final void refusesATokenOfSomebodyElse() {
    String foreign = tokensOfSomebodyElse().issue(SOMEBODY, 0, NOW);

    assertThat(tokens().check(foreign, NOW)).isEqualTo(new TokenCheck.Forged());
  }

  @Test
  protected final void refusesAnOldTokenOfSomebodyElseAsForged() {
    Tokens neighbour = tokensOfSomebodyElse();
    String foreign = neighbour.issue(SOMEBODY, 0, NOW);

    assertThat(tokens().check(foreign, NOW.plus(neighbour.lifetime()).plus(MOMENT)))
        .isEqualTo(new TokenCheck.Forged());
  }

  @Test
  protected final void refusesWhatIsNoToken() {
    Tokens tokens = tokens();

    for (String text :
        new String[] {
          "",
          " ",
          ".",
          "..",
          "a.b.c",
          "Bearer",
          "null",
          "{}",
          "\0",
          "日.记.本",
          "\uD83D",
          "x".repeat(1_000_000),
          ".".repeat(1_000_000)
        }) {
      assertThat(tokens.check(text, NOW)).isEqualTo(new TokenCheck.Forged());
    }
  }
}
