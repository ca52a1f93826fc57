package dev.aimo.application.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.push.PushContent;
import dev.aimo.domain.push.PushMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PushContentsTest {

  private final PushWorld world = new PushWorld();
  private final PushContents contents =
      new PushContents(
          world.ports.unitOfWork(),
          world.ports.memoReader(),
          world.recommendations(Optional.empty(), System::nanoTime),
          PushTexts.ENGLISH,
          PushWorld.ZONE);

  @Test
  void tellsTheMemosOfTheLocalDay() {
    world.goTo(LocalTime.of(23, 59, 59));
    world.write("yesterday");
    world.goTo(LocalTime.MIDNIGHT);
    world.write("first");
    world.clock.advance(Duration.ofDays(1).minusMillis(1));
    world.write("last");
    LocalDate day = today();
    world.clock.advance(Duration.ofMillis(1));
    world.write("tomorrow");

    PushMessage message = of(PushContent.DAILY_MEMOS, day);

    assertThat(message.title()).isEqualTo("Memos of today (2)");
    assertThat(message.plain()).isEqualTo("last\n" + day + "\n\nfirst\n" + day);
  }

  @Test
  void tellsNoneInTheTrashAndNoneOfOthers() {
    MemoSheet trashed = world.write("trashed");
    world.write("kept");
    world.memos.write(world.memos.ben, "of Ben");
    world.memos.memos.trash(world.memos.anna, trashed.memo().id());

    for (PushContent content : PushContent.values()) {
      assertThat(of(content, today()).plain()).isEqualTo("kept\n" + today());
    }
  }

  @Test
  void saysSoWhenThereIsNothing() {
    PushMessage pick = of(PushContent.DAILY_PICK, today());
    PushMessage memos = of(PushContent.DAILY_MEMOS, today());

    assertThat(pick.html()).isEqualTo("<p>There are no memos to look at again yet.</p>");
    assertThat(pick.title()).endsWith("(0)");
    assertThat(memos.html()).isEqualTo("<p>No memos were written today yet.</p>");
    assertThat(memos.title()).endsWith("(0)");
  }

  @Test
  void picksWhatIsRecommended() {
    for (int i = 0; i < 5; i++) {
      world.write("memo " + i);
    }

    PushMessage message = of(PushContent.DAILY_PICK, today());

    var recommended = world.recommendations(Optional.empty(), System::nanoTime).today(world.anna);
    assertThat(message.title()).isEqualTo("Memos to look at again today (3)");
    assertThat(message.plain())
        .containsSubsequence(
            recommended.stream().map(sheet -> sheet.memo().text().value()).toList());
  }

  @Test
  void showsMarksOfMemosAsTheyAre() {
    String hostile = "<script>alert('1')</script> & \"%s\" %d\n</div></p><img src=x>";
    world.write(hostile);

    for (PushContent content : PushContent.values()) {
      PushMessage message = of(content, today());
      assertThat(message.html()).doesNotContain("<script", "<img", "</div></p>");
      assertThat(message.plain()).isEqualTo(hostile + "\n" + today());
    }
  }

  @Test
  void showsTheBeginningOfLongMemosAndCountsAllOfMany() {
    for (int i = 0; i < 60; i++) {
      world.write("🐼".repeat(1_001));
    }

    PushMessage message = of(PushContent.DAILY_MEMOS, today());

    assertThat(message.title()).endsWith("(60)");
    assertThat(message.plain().lines().filter(line -> line.equals("🐼".repeat(1_000) + "…")))
        .hasSize(50);
    assertThat(message.plain()).doesNotContain("🐼".repeat(1_001));
  }

  private PushMessage of(PushContent content, LocalDate day) {
    return contents.of(world.rule(world.anna, content), day);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(world.clock.instant(), PushWorld.ZONE);
  }
}
