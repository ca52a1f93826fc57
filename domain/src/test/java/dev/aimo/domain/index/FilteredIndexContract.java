package dev.aimo.domain.index;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static dev.aimo.domain.index.SampleEntries.entry;
import static dev.aimo.domain.index.SampleEntries.in;
import static dev.aimo.domain.index.SampleEntries.shared;
import static dev.aimo.domain.index.SampleEntries.tagged;
import static dev.aimo.domain.index.SampleEntries.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.tag.TagId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link MemoIndex} finds and counts when a filter leaves some of the memos out.
 *
 * @param <E> what is stored of a memo
 */
public abstract class FilteredIndexContract<E> extends MemoIndexContract<E> {

  private static final CategoryId WORK = new CategoryId("work");
  private static final CategoryId HOME = new CategoryId("home");
  private static final TagId RED = new TagId("red");
  private static final TagId BLUE = new TagId("blue");
  private static final TagId GREEN = new TagId("green");

  @Test
  protected final void findsOnlyTheOwnersMemos() {
    MemoEntry mine = entry(owner, TEXT);
    MemoEntry yours = entry(SampleAccounts.id(), TEXT);
    put(first(), mine, yours);

    assertFinds(owner, MemoFilter.ANY, mine);
    assertFinds(yours.owner(), MemoFilter.ANY, yours);
    assertFinds(SampleAccounts.id(), MemoFilter.ANY);
  }

  @Test
  protected final void findsByCategory() {
    MemoEntry work = in(entry(owner, TEXT), WORK);
    MemoEntry home = in(entry(owner, TEXT), HOME);
    MemoEntry none = entry(owner, TEXT);
    put(first(), work, home, none, in(entry(SampleAccounts.id(), TEXT), WORK));

    assertFinds(owner, inside(new CategoryFilter.In(WORK)), work);
    assertFinds(owner, inside(new CategoryFilter.Uncategorized()), none);
    assertFinds(owner, inside(new CategoryFilter.Any()), work, home, none);
    assertFinds(owner, inside(new CategoryFilter.In(new CategoryId("unknown"))));
  }

  @Test
  protected final void findsByTagsThatAreThere() {
    MemoEntry both = tagged(entry(owner, TEXT), RED, BLUE);
    MemoEntry red = tagged(entry(owner, TEXT), RED);
    MemoEntry none = entry(owner, TEXT);
    put(first(), both, red, none, tagged(entry(SampleAccounts.id(), TEXT), RED, BLUE));

    assertFinds(owner, tags(Set.of(RED), Set.of()), both, red);
    assertFinds(owner, tags(Set.of(RED, BLUE), Set.of()), both);
    assertFinds(owner, tags(Set.of(GREEN), Set.of()));
    assertFinds(owner, tags(Set.of(RED, GREEN), Set.of()));
  }

  @Test
  protected final void findsByTagsThatAreNotThere() {
    MemoEntry both = tagged(entry(owner, TEXT), RED, BLUE);
    MemoEntry red = tagged(entry(owner, TEXT), RED);
    MemoEntry none = entry(owner, TEXT);
    put(first(), both, red, none);

    assertFinds(owner, tags(Set.of(), Set.of(RED)), none);
    assertFinds(owner, tags(Set.of(), Set.of(BLUE)), red, none);
    assertFinds(owner, tags(Set.of(), Set.of(BLUE, RED)), none);
    assertFinds(owner, tags(Set.of(), Set.of(GREEN)), both, red, none);
    assertFinds(owner, tags(Set.of(RED), Set.of(BLUE)), red);
    assertFinds(owner, tags(Set.of(RED), Set.of(RED)));
  }

  @Test
  protected final void takesTagsByTheirWholeIds() {
    MemoEntry memo = tagged(entry(owner, TEXT), new TagId("reddish"), new TagId("a, red"));
    put(first(), memo);

    assertFinds(owner, tags(Set.of(RED), Set.of()));
    assertFinds(owner, tags(Set.of(), Set.of(RED)), memo);
  }

  @Test
  protected final void findsByTimeWithBothEnds() {
    MemoEntry early = written(entry(owner, TEXT), NOON.minusMillis(1));
    MemoEntry at = written(entry(owner, TEXT), NOON);
    MemoEntry late = written(entry(owner, TEXT), NOON.plusMillis(1));
    put(first(), early, at, late);
    Optional<Instant> noon = Optional.of(NOON);

    assertFinds(owner, created(noon, noon), at);
    assertFinds(owner, created(noon, Optional.empty()), at, late);
    assertFinds(owner, created(Optional.empty(), noon), early, at);
    assertFinds(owner, created(Optional.of(NOON.plusMillis(2)), Optional.empty()));
    assertFinds(owner, created(Optional.of(NOON.plusMillis(1)), noon));
  }

  @Test
  protected final void findsByTimesBeforeTheEpochAndFarAhead() {
    MemoEntry past = written(entry(owner, TEXT), Instant.parse("1901-01-01T00:00:00Z"));
    MemoEntry ahead = written(entry(owner, TEXT), Instant.parse("9999-12-31T23:59:59.999Z"));
    put(first(), past, ahead);

    assertFinds(owner, created(Optional.empty(), Optional.of(Instant.EPOCH)), past);
    assertFinds(owner, created(Optional.of(Instant.EPOCH), Optional.empty()), ahead);
    assertFinds(owner, created(Optional.of(past.createdAt()), Optional.empty()), past, ahead);
  }

  @Test
  protected final void findsWhatIsPublic() {
    MemoEntry open = shared(entry(owner, TEXT));
    MemoEntry closed = entry(owner, TEXT);
    put(first(), open, closed, shared(entry(SampleAccounts.id(), TEXT)));

    assertFinds(owner, onlyPublic(), open);
    assertFinds(owner, MemoFilter.ANY, open, closed);
  }

  @Test
  protected final void followsWhatFiltersLookAt() {
    MemoEntry memo = in(tagged(shared(entry(owner, TEXT)), RED), WORK);
    put(first(), memo);

    put(first(), tagged(entry(memo.memo(), owner, TEXT), BLUE));

    assertFinds(owner, inside(new CategoryFilter.In(WORK)));
    assertFinds(owner, tags(Set.of(RED), Set.of()));
    assertFinds(owner, onlyPublic());
    assertFinds(owner, tags(Set.of(BLUE), Set.of(RED)), memo);
  }

  @Test
  protected final void takesAnythingForACategorysId() {
    List<MemoEntry> entries =
        SampleEntries.HARD.stream().map(id -> in(entry(owner, TEXT), new CategoryId(id))).toList();
    put(first(), entries.toArray(MemoEntry[]::new));
    put(first(), entry(owner, TEXT));

    for (MemoEntry entry : entries) {
      assertFinds(owner, inside(new CategoryFilter.In(entry.category().orElseThrow())), entry);
    }
  }

  @Test
  protected final void takesAnythingForATagsId() {
    List<TagId> hard = SampleEntries.HARD.stream().map(TagId::new).toList();
    List<MemoEntry> entries = hard.stream().map(tag -> tagged(entry(owner, TEXT), tag)).toList();
    MemoEntry all = tagged(entry(owner, TEXT), hard.toArray(TagId[]::new));
    put(first(), entries.toArray(MemoEntry[]::new));
    put(first(), all);

    for (int i = 0; i < entries.size(); i++) {
      TagId tag = hard.get(i);
      assertFinds(owner, tags(Set.of(tag), Set.of()), entries.get(i), all);
      assertThat(index().count(first(), owner, tags(Set.of(), Set.of(tag))))
          .isEqualTo(entries.size() - 1);
    }
    assertFinds(owner, tags(Set.copyOf(hard), Set.of()), all);
    assertFinds(owner, tags(Set.of(), Set.copyOf(hard)));
  }

  @Test
  protected final void takesConditionsTogetherAsTheFilterDoes() {
    Random random = new Random(4);
    List<MemoEntry> entries = IntStream.range(0, 60).mapToObj(_ -> randomEntry(random)).toList();
    put(first(), entries.toArray(MemoEntry[]::new));

    for (int i = 0; i < 60; i++) {
      MemoFilter filter = randomFilter(random);
      assertFinds(
          owner,
          filter,
          entries.stream().filter(entry -> entry.isAdmittedBy(filter)).toArray(MemoEntry[]::new));
    }
  }

  private void assertFinds(AccountId by, MemoFilter filter, MemoEntry... expected) {
    List<MemoId> found = search(first(), by, filter);
    assertThat(found)
        .as("%s of %s", filter, by)
        .containsExactlyInAnyOrderElementsOf(ids(List.of(expected)));
    assertThat(index().count(first(), by, filter)).isEqualTo(expected.length);
  }

  private MemoEntry randomEntry(Random random) {
    MemoEntry entry = written(tagged(entry(owner, TEXT), randomTags(random)), randomTime(random));
    MemoEntry placed =
        switch (random.nextInt(3)) {
          case 0 -> in(entry, WORK);
          case 1 -> in(entry, HOME);
          default -> entry;
        };
    return random.nextBoolean() ? shared(placed) : placed;
  }

  private static MemoFilter randomFilter(Random random) {
    CategoryFilter category =
        switch (random.nextInt(4)) {
          case 0 -> new CategoryFilter.In(WORK);
          case 1 -> new CategoryFilter.Uncategorized();
          default -> new CategoryFilter.Any();
        };
    boolean withTags = random.nextBoolean();
    return new MemoFilter(
        category,
        withTags ? Set.of(randomTags(random)) : Set.of(),
        random.nextInt(3) == 0 ? Set.of(randomTags(random)) : Set.of(),
        new TimeRange(randomEnd(random), randomEnd(random)),
        random.nextInt(4) == 0);
  }

  private static Optional<Instant> randomEnd(Random random) {
    return random.nextInt(3) == 0 ? Optional.of(randomTime(random)) : Optional.empty();
  }

  private static Instant randomTime(Random random) {
    return NOON.plusMillis(random.nextInt(5) - 2);
  }

  private static TagId[] randomTags(Random random) {
    Set<TagId> chosen = new HashSet<>();
    for (TagId tag : List.of(RED, BLUE, GREEN)) {
      if (random.nextInt(3) == 0) {
        chosen.add(tag);
      }
    }
    return chosen.toArray(TagId[]::new);
  }

  protected static MemoFilter onlyPublic() {
    return new MemoFilter(new CategoryFilter.Any(), Set.of(), Set.of(), TimeRange.ALWAYS, true);
  }

  private static MemoFilter inside(CategoryFilter category) {
    return new MemoFilter(category, Set.of(), Set.of(), TimeRange.ALWAYS, false);
  }

  private static MemoFilter tags(Set<TagId> with, Set<TagId> without) {
    return new MemoFilter(new CategoryFilter.Any(), with, without, TimeRange.ALWAYS, false);
  }

  private static MemoFilter created(Optional<Instant> start, Optional<Instant> end) {
    return new MemoFilter(
        new CategoryFilter.Any(), Set.of(), Set.of(), new TimeRange(start, end), false);
  }
}
