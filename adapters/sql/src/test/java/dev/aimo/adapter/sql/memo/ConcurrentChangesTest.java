package dev.aimo.adapter.sql.memo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.memo.CategoryFilter;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoFilter;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.memo.TimeRange;
import dev.aimo.domain.memo.TrashQuery;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Many at once change the same few memos; nobody is refused, and everything still adds up. */
@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class ConcurrentChangesTest {

  private static final int THREADS = 16;
  private static final int CHANGES = 12;
  private static final Instant NOW = SampleAccounts.NOON;
  private static final PageRequest ALL = new PageRequest(1, 1_000);

  private final Ports ports;
  private final Desk desk;
  private final AccountId owner;
  private final List<TagId> tags;
  private final List<CategoryId> categories;

  ConcurrentChangesTest(FreshDatabase database) {
    ports = database.ports();
    desk = new Desk(ports);
    owner = desk.owner();
    tags = numbers(6).map(n -> desk.tag(owner, "tag " + n)).map(Tag::id).toList();
    categories =
        numbers(3).map(n -> desk.category(owner, "category " + n)).map(Category::id).toList();
  }

  @Test
  void loseNoUpdateOfOneMemoAndItsTags() throws Exception {
    Memo memo = desk.memo(owner, "0");
    AtomicInteger thread = new AtomicInteger();

    Together.run(
        THREADS,
        () -> {
          Random random = new Random(thread.getAndIncrement());
          for (int i = 0; i < CHANGES; i++) {
            switch (random.nextInt(3)) {
              case 0 -> desk.change(() -> countUp(memo.id()));
              case 1 -> desk.change(() -> save(load(memo.id()), someTags(random)));
              default -> desk.change(() -> flip(load(memo.id())));
            }
          }
          desk.change(() -> countUp(memo.id()));
          return true;
        });

    Memo last = ports.unit().write(() -> load(memo.id()));
    assertThat(last.text().value()).isEqualTo(String.valueOf(last.version() - 1));
    assertThat(last.version()).isGreaterThan(THREADS);
    assertEverythingAddsUp(List.of(memo.id()));
  }

  @Test
  void neverMeetADeadlockAmongSeveralMemos() throws Exception {
    List<MemoId> memos =
        new ArrayList<>(numbers(5).map(n -> desk.memo(owner, "memo " + n)).map(Memo::id).toList());
    AtomicInteger thread = new AtomicInteger();

    Together.run(
        THREADS,
        () -> {
          Random random = new Random(thread.getAndIncrement());
          for (int i = 0; i < CHANGES; i++) {
            MemoId memo = memos.get(random.nextInt(memos.size()));
            MemoId other = memos.get(random.nextInt(memos.size()));
            int change = random.nextInt(6);
            Links someTags = someTags(random);
            CategoryId category = categories.get(random.nextInt(categories.size()));
            boolean isPublic = random.nextBoolean();
            desk.change(() -> {
              switch (change) {
                case 0 -> save(load(memo), someTags);
                case 1 -> save(load(memo), SampleMemos.relations(other));
                case 2 -> flip(load(memo));
                case 3 -> save(load(memo).shared(isPublic), Links.KEPT);
                case 4 -> save(load(memo).in(usable(category)), Links.KEPT);
                default -> add(someTags, usable(category));
              }
            });
          }
          return true;
        });

    assertEverythingAddsUp(memos);
  }

  @Test
  void surviveTheDeletionOfTagsAndCategoriesMeanwhile() throws Exception {
    List<MemoId> memos = numbers(4).map(n -> desk.memo(owner, "memo " + n)).map(Memo::id).toList();
    AtomicInteger thread = new AtomicInteger();

    Together.run(
        8,
        () -> {
          int number = thread.getAndIncrement();
          Random random = new Random(number);
          for (int i = 0; i < CHANGES; i++) {
            MemoId memo = memos.get(random.nextInt(memos.size()));
            Links someTags = someTags(random);
            CategoryId category = categories.get(random.nextInt(categories.size()));
            desk.change(() -> save(load(memo).in(usable(category)), someTags));
          }
          if (number < 2) {
            desk.change(() -> ports.tags().remove(owner, tags.get(number), NOW));
            desk.change(() -> ports.categories().remove(owner, categories.get(number), NOW));
          }
          return true;
        });

    assertEverythingAddsUp(memos);
    assertThat(list(new CategoryFilter.In(categories.getFirst()), Set.of()).total()).isZero();
  }

  private void countUp(MemoId id) {
    Memo memo = load(id);
    int next = Integer.parseInt(memo.text().value()) + 1;
    save(memo.revised(new MemoText(String.valueOf(next)), NOW), Links.KEPT);
  }

  private void flip(Memo memo) {
    save(memo.isLive() ? memo.trashed(NOW) : memo.restored(NOW), Links.KEPT);
  }

  private void add(Links links, Optional<CategoryId> category) {
    ports.memos().add(SampleMemos.memo(owner, "new").in(category), links);
  }

  private Optional<CategoryId> usable(CategoryId category) {
    return ports.categories().findForUse(owner, category).map(Category::id);
  }

  private Memo load(MemoId id) {
    return ports.memos().findForChange(owner, id).orElseThrow();
  }

  private void save(Memo memo, Links links) {
    ports.memos().save(memo, links);
  }

  private Links someTags(Random random) {
    List<TagId> shuffled = new ArrayList<>(tags);
    Collections.shuffle(shuffled, random);
    return Links.onlyTags(shuffled.subList(0, random.nextInt(4)));
  }

  /** What is counted is compared with what is there. */
  private void assertEverythingAddsUp(List<MemoId> memos) {
    List<MemoSheet> live = list(new CategoryFilter.Any(), Set.of()).items();
    for (Tag tag : ports.unit().read(() -> ports.tags().findAll(owner))) {
      long carriers = live.stream().filter(sheet -> sheet.tags().contains(tag)).count();
      assertThat(tag.usageCount()).as(tag.name().value()).isEqualTo((int) carriers);
      Page<MemoSheet> listed = list(new CategoryFilter.Any(), Set.of(tag.id()));
      assertThat(listed.items()).hasSize((int) carriers);
      assertThat(counted(new CategoryFilter.Any(), Set.of(tag.id()))).isEqualTo(carriers);
    }
    assertThat(counted(new CategoryFilter.Any(), Set.of())).isEqualTo(live.size());
    List<CategoryFilter> drawers = new ArrayList<>(List.of(new CategoryFilter.Uncategorized()));
    categories.forEach(category -> drawers.add(new CategoryFilter.In(category)));
    for (CategoryFilter drawer : drawers) {
      assertThat(counted(drawer, Set.of())).isEqualTo(list(drawer, Set.of()).items().size());
    }
    Page<MemoSheet> trash = trash(ALL);
    assertThat(trash(new PageRequest(1, 0)).total()).isEqualTo(trash.items().size());
    assertThat(live.size() + trash.items().size()).isGreaterThanOrEqualTo(memos.size());
  }

  private Page<MemoSheet> list(CategoryFilter category, Set<TagId> wanted) {
    return list(category, wanted, ALL);
  }

  /** A page without room shows nothing, and tells what the counters say. */
  private long counted(CategoryFilter category, Set<TagId> wanted) {
    return list(category, wanted, new PageRequest(1, 0)).total();
  }

  private Page<MemoSheet> list(CategoryFilter category, Set<TagId> wanted, PageRequest page) {
    return desk.list(
        owner,
        new MemoQuery(
            new MemoFilter(category, wanted, Set.of(), TimeRange.ALWAYS, false),
            Optional.empty(),
            MemoOrder.NEWEST_FIRST,
            page));
  }

  private Page<MemoSheet> trash(PageRequest page) {
    TrashQuery query = new TrashQuery(Optional.empty(), TimeRange.ALWAYS, false, page);
    return ports.unit().read(() -> ports.memoReader().listTrash(owner, query));
  }

  private static Stream<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed();
  }
}
