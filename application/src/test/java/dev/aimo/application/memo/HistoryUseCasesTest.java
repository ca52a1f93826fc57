package dev.aimo.application.memo;

import static dev.aimo.application.Refusals.assertRefused;
import static dev.aimo.application.memo.MemoWorld.done;
import static dev.aimo.application.memo.MemoWorld.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.FormerText;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HistoryUseCasesTest {

  private final MemoWorld world = new MemoWorld();
  private final Instant begin = world.clock.instant();
  private final MemoId id = world.write(world.anna, "one").memo().id();

  @Test
  void remembersEveryFormerText() {
    revise("two");
    revise("three");

    assertThat(texts()).containsExactly("two", "one");
    assertThat(world.history.get(world.anna, id, 1))
        .isEqualTo(new FormerText(id, 1, new MemoText("one"), begin));
  }

  @Test
  void remembersNothingWhenTheTextStays() {
    revise("one");
    world.memos.putTags(world.anna, id, named("tag"), OptionalInt.empty());

    assertThat(texts()).isEmpty();
  }

  @Test
  void forgetsTheOldestBeyondItsBound() {
    List.of("two", "three", "four", "five", "six").forEach(this::revise);

    assertThat(texts()).containsExactly("five", "four", "three");
  }

  @Test
  void saysAgainWhatWasSaidBefore() {
    revise("two");

    var restored = done(world.history.restore(world.anna, id, 1, OptionalInt.empty()));

    assertThat(restored.memo().text().value()).isEqualTo("one");
    assertThat(restored.memo().version()).isEqualTo(3);
    assertThat(texts()).containsExactly("two", "one");
  }

  @Test
  void restoresNothingForWhoReadAnOlderVersion() {
    revise("two");

    assertThat(world.history.restore(world.anna, id, 1, OptionalInt.of(1)))
        .isInstanceOf(Revision.Outdated.class);
  }

  @Test
  void refusesAVersionThatIsNotKept() {
    assertRefused(Reason.VERSION_UNKNOWN, () -> world.history.get(world.anna, id, 99));
    assertRefused(
        Reason.VERSION_UNKNOWN,
        () -> world.history.restore(world.anna, id, 99, OptionalInt.empty()));
  }

  @Test
  void hidesTheHistoryOfOthers() {
    revise("two");

    assertRefused(
        Reason.MEMO_UNKNOWN, () -> world.history.list(world.ben, id, new PageRequest(1, 5)));
    assertRefused(Reason.MEMO_UNKNOWN, () -> world.history.get(world.ben, id, 1));
    assertRefused(
        Reason.MEMO_UNKNOWN, () -> world.history.restore(world.ben, id, 1, OptionalInt.empty()));
  }

  private void revise(String text) {
    done(
        world.memos.revise(world.anna, id, ReviseMemo.of(new MemoText(text), OptionalInt.empty())));
  }

  private List<String> texts() {
    return world.history.list(world.anna, id, new PageRequest(1, 10)).items().stream()
        .map(former -> former.text().value())
        .toList();
  }
}
