package dev.aimo.domain.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestsTest {

  private static final RemoteAddress ONE = new RemoteAddress("https://example.org/a.mp3");

  @Test
  void hasFromOneToAHundredRecordings() {
    assertThat(new SpeechRequest(Collections.nCopies(100, ONE), List.of()).recordings())
        .hasSize(100);
    assertRefused(() -> new SpeechRequest(List.of(), List.of()), Reason.TEXT_MISSING);
    assertRefused(
        () -> new SpeechRequest(Collections.nCopies(101, ONE), List.of()),
        Reason.RECOGNITION_TOO_MANY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "z", "zh_CN", "zh-", "中文", "en en", "englishenglish", "e1"})
  void refusesWhatNamesNoLanguage(String language) {
    assertRefused(
        () -> new SpeechRequest(List.of(ONE), List.of(language)),
        Reason.RECOGNITION_OPTION_REFUSED);
  }

  @Test
  void refusesMoreLanguagesThanAnybodySpeaks() {
    assertRefused(
        () -> new SpeechRequest(List.of(ONE), Collections.nCopies(21, "en")),
        Reason.RECOGNITION_OPTION_REFUSED);
  }

  @Test
  void readsPagesInTheirOrder() {
    assertThatCode(() -> options(Optional.of(2), Optional.of(2), Optional.empty()))
        .doesNotThrowAnyException();
    assertThatCode(() -> options(Optional.empty(), Optional.of(1), Optional.empty()))
        .doesNotThrowAnyException();
    assertRefused(
        () -> options(Optional.of(0), Optional.empty(), Optional.empty()),
        Reason.RECOGNITION_OPTION_REFUSED);
    assertRefused(
        () -> options(Optional.empty(), Optional.of(0), Optional.empty()),
        Reason.RECOGNITION_OPTION_REFUSED);
    assertRefused(
        () -> options(Optional.of(3), Optional.of(2), Optional.empty()),
        Reason.RECOGNITION_OPTION_REFUSED);
  }

  @Test
  void refusesNamesThatNoServiceTakes() {
    for (String name : List.of("", " ", "a b", "名", "x".repeat(129), "a\n")) {
      assertRefused(
          () -> options(Optional.empty(), Optional.empty(), Optional.of(name)),
          Reason.RECOGNITION_OPTION_REFUSED);
    }
  }

  @Test
  void takesOnlyPlainNamesOfJobs() {
    assertThat(JobId.of("0a1b-2c_3.d")).contains(new JobId("0a1b-2c_3.d"));
    for (String name :
        List.of("", ".", "..", "a/b", "a?b", "a#b", "a b", "名", "-a", "a".repeat(192))) {
      assertThat(JobId.of(name)).as(name).isEmpty();
    }
  }

  private static LayoutOptions options(
      Optional<Integer> first, Optional<Integer> last, Optional<String> id) {
    return new LayoutOptions(false, false, first, last, id, id);
  }

  private static void assertRefused(ThrowingCallable made, Reason reason) {
    assertThatThrownBy(made)
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
