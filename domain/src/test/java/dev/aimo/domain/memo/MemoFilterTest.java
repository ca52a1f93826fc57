package dev.aimo.domain.memo;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.tag.TagId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MemoFilterTest {

  private static final CategoryId WORK = new CategoryId("work");
  private static final TagId RED = new TagId("red");
  private static final TagId BLUE = new TagId("blue");

  @Test
  void admitsEverythingWhenItAsksForNothing() {
    assertThat(MemoFilter.ANY.isAny()).isTrue();
    assertThat(MemoFilter.ANY.admits(Optional.of(WORK), Set.of(RED), NOON, false)).isTrue();
    assertThat(MemoFilter.ANY.admits(Optional.empty(), Set.of(), NOON, true)).isTrue();
  }

  @Test
  void admitsByCategory() {
    MemoFilter in = filter(new CategoryFilter.In(WORK), Set.of(), Set.of());
    MemoFilter none = filter(new CategoryFilter.Uncategorized(), Set.of(), Set.of());

    assertThat(in.admits(Optional.of(WORK), Set.of(), NOON, false)).isTrue();
    assertThat(in.admits(Optional.of(new CategoryId("home")), Set.of(), NOON, false)).isFalse();
    assertThat(in.admits(Optional.empty(), Set.of(), NOON, false)).isFalse();
    assertThat(none.admits(Optional.of(WORK), Set.of(), NOON, false)).isFalse();
    assertThat(none.admits(Optional.empty(), Set.of(), NOON, false)).isTrue();
    assertThat(in.isAny()).isFalse();
  }

  @Test
  void admitsWhatCarriesAllTags() {
    MemoFilter filter = filter(new CategoryFilter.Any(), Set.of(RED, BLUE), Set.of());

    assertThat(admits(filter, RED, BLUE)).isTrue();
    assertThat(admits(filter, RED, BLUE, new TagId("green"))).isTrue();
    assertThat(admits(filter, RED)).isFalse();
    assertThat(admits(filter)).isFalse();
  }

  @Test
  void admitsWhatCarriesNoneOfTheOthers() {
    MemoFilter filter = filter(new CategoryFilter.Any(), Set.of(), Set.of(RED, BLUE));

    assertThat(admits(filter)).isTrue();
    assertThat(admits(filter, new TagId("green"))).isTrue();
    assertThat(admits(filter, BLUE)).isFalse();
    assertThat(admits(filter, RED, new TagId("green"))).isFalse();
  }

  @Test
  void admitsByTimeAndWhoMaySeeIt() {
    MemoFilter filter =
        new MemoFilter(
            new CategoryFilter.Any(),
            Set.of(),
            Set.of(),
            new TimeRange(Optional.of(NOON), Optional.of(NOON)),
            true);

    assertThat(filter.admits(Optional.empty(), Set.of(), NOON, true)).isTrue();
    assertThat(filter.admits(Optional.empty(), Set.of(), NOON, false)).isFalse();
    assertThat(filter.admits(Optional.empty(), Set.of(), NOON.plusMillis(1), true)).isFalse();
    assertThat(filter.admits(Optional.empty(), Set.of(), NOON.minusMillis(1), true)).isFalse();
  }

  @Test
  void keepsItsTagsToItself() {
    Set<TagId> tags = new HashSet<>(Set.of(RED));
    MemoFilter filter = filter(new CategoryFilter.Any(), tags, Set.of());

    tags.clear();

    assertThat(filter.tags()).containsExactly(RED);
  }

  private static boolean admits(MemoFilter filter, TagId... carried) {
    return filter.admits(Optional.empty(), Set.of(carried), NOON, false);
  }

  private static MemoFilter filter(CategoryFilter category, Set<TagId> with, Set<TagId> without) {
    return new MemoFilter(category, with, without, TimeRange.ALWAYS, false);
  }
}
