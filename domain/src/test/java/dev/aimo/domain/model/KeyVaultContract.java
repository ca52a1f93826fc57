package dev.aimo.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link KeyVault} does. */
public abstract class KeyVaultContract {

  private static final ApiKey KEY = new ApiKey("sk-0123456789abcdefghij");

  protected abstract KeyVault vault();

  /** One with another secret. */
  protected abstract KeyVault vaultOfSomebodyElse();

  @Test
  protected final void opensWhatItSealed() {
    for (ApiKey key : List.of(KEY, new ApiKey("x"), new ApiKey("x".repeat(500)))) {
      assertThat(vault().open(vault().seal(key))).contains(key);
    }
  }

  @Test
  protected final void sealsTheSameKeyOtherwiseEachTime() {
    assertThat(vault().seal(KEY)).isNotEqualTo(vault().seal(KEY));
  }

  @Test
  protected final void showsNothingOfTheKeyAndFitsIntoItsColumn() {
    SealedKey sealed = vault().seal(new ApiKey("y".repeat(500)));

    assertThat(sealed.value()).doesNotContain("yyy").hasSizeLessThanOrEqualTo(2_000).isASCII();
  }

  @Test
  protected final void opensNothingThatSomebodyElseSealed() {
    assertThat(vault().open(vaultOfSomebodyElse().seal(KEY))).isEmpty();
  }

  @Test
  protected final void opensNothingThatWasChanged() {
    String sealed = vault().seal(KEY).value();
    for (int i = 0; i < sealed.length() - 1; i++) {
      char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
      String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
      assertThat(vault().open(new SealedKey(changed))).as(changed).isEmpty();
    }
  }

  @Test
  protected final void opensNothingThatIsNotSealed() {
    for (String text : List.of("", "v1.", "v1.AAAA", "v1.!!!!", "v9.AAAA", KEY.value(), "日记")) {
      assertThat(vault().open(new SealedKey(text))).isEmpty();
    }
  }
}
