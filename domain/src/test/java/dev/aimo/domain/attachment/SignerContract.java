package dev.aimo.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Signer} does. */
public abstract class SignerContract {

  private static final String TEXT = "GET /files/日记 🐼?until=1768478400123";

  protected abstract Signer signer();

  /** One with another secret. */
  protected abstract Signer signerOfSomebodyElse();

  @Test
  protected final void knowsItsOwnSignature() {
    assertThat(signer().isGenuine(TEXT, signer().sign(TEXT))).isTrue();
    assertThat(signer().isGenuine("", signer().sign(""))).isTrue();
  }

  @Test
  protected final void signsTheSameTextAlwaysTheSame() {
    assertThat(signer().sign(TEXT)).isEqualTo(signer().sign(TEXT));
  }

  @Test
  protected final void signsInLettersThatNeedNoEscape() {
    for (int i = 0; i < 100; i++) {
      assertThat(signer().sign(TEXT + i)).matches("[A-Za-z0-9_-]{16,100}");
    }
  }

  @Test
  protected final void signsEachTextOtherwise() {
    assertThat(
            IntStream.range(0, 1_000)
                .mapToObj(i -> signer().sign("text " + i))
                .collect(Collectors.toSet()))
        .hasSize(1_000);
  }

  @Test
  protected final void refusesTheSignatureOfAnotherText() {
    String signature = signer().sign(TEXT);

    for (String other : List.of("", TEXT + " ", " " + TEXT, TEXT.replace('G', 'g'), TEXT + "\0")) {
      assertThat(signer().isGenuine(other, signature)).isFalse();
    }
  }

  @Test
  protected final void refusesASignatureWithAnyLetterChanged() {
    String signature = signer().sign(TEXT);

    for (int i = 0; i < signature.length(); i++) {
      for (char other : "AaBb019_-".toCharArray()) {
        String changed = signature.substring(0, i) + other + signature.substring(i + 1);
        assertThat(signer().isGenuine(TEXT, changed)).isEqualTo(changed.equals(signature));
      }
    }
  }

  @Test
  protected final void refusesWhatIsNoSignature() {
    String signature = signer().sign(TEXT);

    for (String other :
        List.of(
            "",
            " ",
            "=",
            "\0",
            "日记",
            "!".repeat(signature.length()),
            "A".repeat(100_000),
            signature + "=",
            signature + " ",
            " " + signature,
            signature + signature,
            signature.substring(1),
            signature.substring(0, signature.length() - 1))) {
      assertThat(signer().isGenuine(TEXT, other)).isFalse();
    }
  }

  @Test
  protected final void refusesTheSignatureOfSomebodyElse() {
    String theirs = signerOfSomebodyElse().sign(TEXT);

    assertThat(theirs).isNotEqualTo(signer().sign(TEXT));
    assertThat(signer().isGenuine(TEXT, theirs)).isFalse();
  }
}
