package dev.aimo.domain.index;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.memo.MemoId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class GenerationTest {

  private static final Instant LATER = NOON.plusSeconds(1);

  private final Generation filling = SampleEntries.words(1);

  @Test
  void followsUntilItRetires() {
    assertThat(filling.isFollowing()).isTrue();
    assertThat(filling.isServing()).isFalse();
    assertThat(filling.serving(LATER).isFollowing()).isTrue();
    assertThat(filling.serving(LATER).isServing()).isTrue();
    assertThat(filling.retired(LATER).isFollowing()).isFalse();
    assertThat(filling.retired(LATER).filling(LATER).isFollowing()).isTrue();
  }

  @Test
  void keepsItsTimeWhileItIsFilled() {
    Generation further = filling.filledTo(new MemoId("m"));

    assertThat(further.filledTo()).contains(new MemoId("m"));
    assertThat(further.since()).isEqualTo(filling.since());
  }

  @Test
  void beginsFromTheFirstMemoInEveryState() {
    Generation further = filling.filledTo(new MemoId("m"));

    assertThat(further.serving(LATER).filledTo()).isEmpty();
    assertThat(further.retired(LATER).filledTo()).isEmpty();
    assertThat(further.filling(LATER).filledTo()).isEmpty();
    assertThat(further.filling(LATER).since()).isEqualTo(LATER);
  }

  @Test
  void tellsKindsApart() {
    IndexContent words = new IndexContent.Words(1);

    assertThat(words.isSameKind(new IndexContent.Words(2))).isTrue();
    assertThat(words.isSameKind(SampleEntries.meaning(1, 3).content())).isFalse();
  }
}
