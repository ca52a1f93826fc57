package dev.aimo.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FairChoiceTest {

  private static final AccountId OWNER = new AccountId("u1");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final List<MemoId> MANY = memos(90);

  @Test
  void drawsTheSameWhereverItIsAsked() {
    assertThat(draw(DAY, List.of())).isEqualTo(draw(DAY, List.of())).hasSize(3);
  }

  @Test
  void drawsOthersOnOtherDaysAndForOthers() {
    assertThat(draw(DAY.plusDays(1), List.of())).isNotEqualTo(draw(DAY, List.of()));
    assertThat(FairChoice.of(new AccountId("u2"), DAY).draw(MANY, List.of(), 3))
        .isNotEqualTo(draw(DAY, List.of()));
  }

  @Test
  void drawsOneOfEachAge() {
    for (int day = 0; day < 50; day++) {
      List<MemoId> drawn = draw(DAY.plusDays(day), List.of());
      assertThat(drawn.stream().map(memo -> MANY.indexOf(memo) / 30)).containsExactly(0, 1, 2);
    }
  }

  @Test
  void comesToEveryMemoInTime() {
    Set<MemoId> seen = new HashSet<>();
    for (int day = 0; day < 365; day++) {
      seen.addAll(draw(DAY.plusDays(day), List.of()));
    }
    assertThat(seen).hasSizeGreaterThan(85);
  }

  @Test
  void leavesOutWhatWasShownLatelyWhileThereAreOthers() {
    List<MemoId> few = memos(5);
    List<MemoId> lately = few.subList(0, 2);

    assertThat(FairChoice.of(OWNER, DAY).draw(few, lately, 3))
        .containsExactlyInAnyOrderElementsOf(few.subList(2, 5));
    assertThat(FairChoice.of(OWNER, DAY).draw(few, few.subList(0, 4), 3))
        .hasSize(3)
        .doesNotHaveDuplicates()
        .contains(few.get(4));
  }

  @Test
  void drawsAllWhereThereAreNoMore() {
    assertThat(FairChoice.of(OWNER, DAY).draw(memos(2), List.of(), 3)).hasSize(2);
    assertThat(FairChoice.of(OWNER, DAY).draw(List.of(), List.of(), 3)).isEmpty();
  }

  private static List<MemoId> draw(LocalDate day, List<MemoId> lately) {
    return FairChoice.of(OWNER, day).draw(MANY, lately, 3);
  }

  private static List<MemoId> memos(int count) {
    return IntStream.range(0, count).mapToObj(n -> new MemoId("m" + n)).toList();
  }
}
