package dev.aimo.domain.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileRulesTest {

  private static final MediaType PNG = new MediaType("image/png");
  private static final MediaType HTML = new MediaType("text/html");

  private final FileRules rules =
      new FileRules(100, 250, List.of(" Text/HTML ", "application/x-*"));

  @Test
  void takesWhatIsExactlyAsLargeAsMayBe() {
    assertThatCode(() -> rules.check(PNG, PNG, 100, 150)).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertRefused(Reason.FILE_TOO_LARGE, PNG, PNG, 101, 0);
  }

  @Test
  void refusesABlockedTypeWhetherDeclaredOrFound() {
    assertRefused(Reason.FILE_TYPE_REFUSED, HTML, PNG, 1, 0);
    assertRefused(Reason.FILE_TYPE_REFUSED, PNG, HTML, 1, 0);
  }

  @Test
  void refusesAWholeKind() {
    FileRules pictures = new FileRules(100, 0, List.of("image/*"));

    assertThatThrownBy(() -> pictures.check(PNG, HTML, 1, 0)).isInstanceOf(DomainError.class);
    assertThatCode(() -> pictures.check(HTML, HTML, 1, 0)).doesNotThrowAnyException();
  }

  @Test
  void refusesWhatWouldBeMoreThanTheQuota() {
    assertRefused(Reason.QUOTA_EXCEEDED, PNG, PNG, 100, 151);
    assertRefused(Reason.QUOTA_EXCEEDED, PNG, PNG, 1, Long.MAX_VALUE);
  }

  @Test
  void setsNoBoundWithoutAQuota() {
    FileRules unbounded = new FileRules(100, 0, List.of());

    assertThatCode(() -> unbounded.check(PNG, HTML, 100, Long.MAX_VALUE))
        .doesNotThrowAnyException();
  }

  private void assertRefused(
      Reason reason, MediaType declared, MediaType sniffed, long size, long alreadyUsed) {
    assertThatThrownBy(() -> rules.check(declared, sniffed, size, alreadyUsed))
        .isInstanceOfSatisfying(
            DomainError.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
