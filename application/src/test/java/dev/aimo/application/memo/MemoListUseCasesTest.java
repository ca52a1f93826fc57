package dev.aimo.application.memo;

import static dev.aimo.application.Refusals.assertRefused;
import static dev.aimo.application.memo.MemoWorld.named;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.error.Reason;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.text.FoldedText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MemoListUseCasesTest {

  private final MemoWorld world = new MemoWorld();

  @Test
  void listsMemosThatCarryAllTagsByName() {
    MemoId both = tagged("first", "Rust", "Java");
    tagged("second", "Rust");

    assertThat(ids(list("rust", "JAVA"))).containsExactly(both);
    assertThat(list("rust").total()).isEqualTo(2);
  }

  @Test
  void findsNothingForATagThatNobodyMade() {
    tagged("first", "Rust");

    assertThat(list("rust", "never made").items()).isEmpty();
    assertThat(world.tags.list(world.anna)).hasSize(1);
  }

  @Test
  void tellsWhatCameAfterAKnownMemo() {
    MemoId known = world.write(world.anna, "known").memo().id();
    world.clock.advance(Duration.ofSeconds(1));
    MemoId later = world.write(world.anna, "later").memo().id();

    assertThat(world.lists.listNews(world.anna, known, MemoOrder.By.CREATED))
        .extracting(sheet -> sheet.memo().id())
        .containsExactly(later);
    assertThat(world.lists.listNews(world.anna, later, MemoOrder.By.CREATED)).isEmpty();
  }

  @Test
  void tellsNothingAfterAMemoThatIsGone() {
    MemoId known = world.write(world.anna, "known").memo().id();
    world.clock.advance(Duration.ofSeconds(1));
    world.write(world.anna, "later");
    world.memos.trash(world.anna, known);

    assertThat(world.lists.listNews(world.anna, known, MemoOrder.By.CREATED)).isEmpty();
  }

  @Test
  void listsWhatPointsAtAMemo() {
    MemoId target = world.write(world.anna, "target").memo().id();
    MemoId source = world.write(world.anna, "source", List.of(target), false).memo().id();

    assertThat(ids(world.lists.listBacklinks(world.anna, target, page()))).containsExactly(source);
    assertRefused(Reason.MEMO_UNKNOWN, () -> world.lists.listBacklinks(world.ben, target, page()));
  }

  private MemoId tagged(String text, String... names) {
    MemoId id = world.write(world.anna, text).memo().id();
    MemoWorld.done(world.memos.putTags(world.anna, id, named(names), OptionalInt.empty()));
    return id;
  }

  private Page<MemoSheet> list(String... tags) {
    Set<FoldedText> names = Stream.of(tags).map(FoldedText::of).collect(Collectors.toSet());
    return world.lists.list(
        world.anna,
        new ListMemos(
            new CategoryFilter.Any(),
            names,
            Optional.empty(),
            TimeRange.ALWAYS,
            MemoOrder.NEWEST_FIRST,
            page()));
  }

  private static List<MemoId> ids(Page<MemoSheet> page) {
    return page.items().stream().map(sheet -> sheet.memo().id()).toList();
  }

  private static PageRequest page() {
    return new PageRequest(1, 20);
  }
}
