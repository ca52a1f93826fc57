package dev.aimo.domain.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FollowUpsTest {

  @Test
  void takesOneQuestionOfEachLine() {
    assertThat(FollowUps.of("What else?\nWhen?\nWho?\nWhy?"))
        .containsExactly("What else?", "When?", "Who?");
  }

  @Test
  void cleansNumbersAndDecorationAndKeepsTheQuestion() {
    assertThat(
            FollowUps.of(
                "Here are three questions:\n\n1. **What else?**\n2) \"When?\"\n(3) - Who?"))
        .containsExactly("What else?", "When?", "Who?");
    assertThat(FollowUps.of("1、还有什么？\n2．什么时候？\n• 「谁？」")).containsExactly("还有什么？", "什么时候？", "谁？");
    assertThat(FollowUps.of("What about [1]?")).containsExactly("What about?");
    assertThat(FollowUps.of("2024 was a good year, why?"))
        .containsExactly("2024 was a good year, why?");
  }

  @Test
  void leavesOutWhatIsNoQuestion() {
    assertThat(FollowUps.of("")).isEmpty();
    assertThat(FollowUps.of("---\n***\n1.\n" + "x".repeat(300))).isEmpty();
    assertThat(FollowUps.of("Same?\n1. Same?")).containsExactly("Same?");
  }
}
