package dev.aimo.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GradedAnswerTest {

  @Test
  void readsWhatWasAskedFor() {
    assertThat(GradedAnswer.read("a", "{\"mastery\":\"forgot\",\"feedback\":\"no \\\"x\\\" \\n\"}"))
        .isEqualTo(new ReviewAnswer("a", Mastery.FORGOT, "no \"x\""));
  }

  @Test
  void readsItOutOfOtherWords() {
    String said =
        "Sure!\n```json\n{ \"feedback\" : \"\\u4e0d\\u9519\", \"mastery\" : \" Remembered \" }\n```";
    assertThat(GradedAnswer.read("a", said))
        .isEqualTo(new ReviewAnswer("a", Mastery.REMEMBERED, "不错"));
  }

  @Test
  void takesWhatItCanNotReadAsSomethingBetween() {
    for (String said :
        new String[] {
          "no idea",
          "{\"mastery\":\"great\",\"feedback\":\"x\"}",
          "{\"mastery\":1,\"feedback\":\"x\"}",
          "{\"mastery\":\"forgot\"}",
          "{\"mastery\":\"forgot\",\"feedback\":{\"a\":1}}",
          "{\"mastery\":\"forgot\",\"feedback\":\"never ends",
          "[]"
        }) {
      assertThat(GradedAnswer.read("a", said))
          .as(said)
          .isEqualTo(new ReviewAnswer("a", Mastery.FUZZY, said));
    }
  }

  @Test
  void boundsAndCleansWhatIsKept() {
    String said =
        "{\"mastery\":\"fuzzy\",\"feedback\":\"\\u0000\\ud83d" + "🦉".repeat(9_000) + "\"}";
    assertThat(GradedAnswer.read("a", said).feedback())
        .isEqualTo("\uFFFD\uFFFD" + "🦉".repeat(1_998));
    assertThat(GradedAnswer.read("a", "\u0000x".repeat(9_000)).feedback()).hasSize(2_000);
  }

  @Test
  void isNotSlowedDownByAnything() {
    String slow = "\"feedback\":\"\\".repeat(50_000) + "\"mastery\":\"" + "\\\\".repeat(100_000);
    long begun = System.nanoTime();
    assertThat(GradedAnswer.read("a", slow).mastery()).isEqualTo(Mastery.FUZZY);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }
}
