package dev.aimo.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AvatarTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/a.png", "https://example.org/头像.png?x=1#y"})
  void readsALinkBack(String url) {
    assertThat(Avatar.parse(new Avatar.Linked(url).stored())).isEqualTo(new Avatar.Linked(url));
  }

  @Test
  void readsAnUploadBack() {
    Avatar uploaded = new Avatar.Uploaded(BlobKey.of("avatar", "u1", "2026-03-01", "a.png"));

    assertThat(uploaded.stored()).isEqualTo("avatar/u1/2026-03-01/a.png");
    assertThat(Avatar.parse(uploaded.stored())).isEqualTo(uploaded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.png",
        "//example.org/a.png",
        "javascript:alert(1)",
        "ftp://a/b",
        " http://a"
      })
  void refusesALinkThatIsNone(String url) {
    assertThatThrownBy(() -> new Avatar.Linked(url))
        .isInstanceOfSatisfying(
            Invalid.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.AVATAR_NOT_A_LINK));
  }

  @Test
  void refusesALinkThatIsTooLong() {
    assertThatThrownBy(() -> new Avatar.Linked("https://" + "a".repeat(493)))
        .isInstanceOfSatisfying(
            Invalid.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TEXT_TOO_LONG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../secret", "/etc/passwd", "javascript:alert(1)"})
  void readsNothingThatIsNeitherLinkNorKey(String stored) {
    assertThatThrownBy(() -> Avatar.parse(stored)).isInstanceOf(IllegalArgumentException.class);
  }
}
