package dev.aimo.adapter.sql.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.category.Category;
import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.index.Backlog;
import dev.aimo.domain.index.Fingerprint;
import dev.aimo.domain.index.IndexFeed.Batch;
import dev.aimo.domain.index.IndexTask;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.tag.TagId;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Many change memos while one follows, as the indexer does; nothing escapes it, and none waits. */
@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class ConcurrentTasksTest {

  private static final int WRITERS = 8;
  private static final int CHANGES = 40;
  private static final int MEMOS = 12;
  private static final int TAGS = 16;
  private static final int BATCH = 7;
  private static final Instant NOW = SampleAccounts.NOON;

  private final Ports ports;
  private final Desk desk;
  private final AccountId owner;
  private final List<MemoId> memos;
  private final List<TagId> tags;
  private final List<CategoryId> categories;

  /** What an index would have. Only the one that follows writes here. */
  private final Map<MemoId, Fingerprint> index = new HashMap<>();

  ConcurrentTasksTest(FreshDatabase database) {
    ports = database.ports();
    desk = new Desk(ports);
    owner = desk.owner();
    memos = IntStream.range(0, MEMOS).mapToObj(n -> desk.memo(owner, "memo " + n).id()).toList();
    tags =
        IntStream.range(0, TAGS).mapToObj(n -> desk.tag(owner, "tag " + n)).map(Tag::id).toList();
    categories =
        IntStream.range(0, TAGS)
            .mapToObj(n -> desk.category(owner, "category " + n))
            .map(Category::id)
            .toList();
  }

  @Test
  void loseNoChange() throws Exception {
    AtomicInteger thread = new AtomicInteger();
    AtomicInteger writing = new AtomicInteger(WRITERS);

    Together.run(
        WRITERS + 1,
        () -> {
          int number = thread.getAndIncrement();
          if (number == WRITERS) {
            follow(writing);
          } else {
            try {
              change(number);
            } finally {
              writing.decrementAndGet();
            }
          }
          return true;
        });

    assertThat(index).isEqualTo(truth());
    Backlog backlog = ports.unit().read(() -> ports.outbox().backlog());
    assertThat(backlog).isEqualTo(new Backlog(0, Optional.empty(), 0, List.of()));
  }

  /** Until nobody writes any more and nothing is left. */
  private void follow(AtomicInteger writing) {
    boolean isOver;
    do {
      isOver = writing.get() == 0;
      List<IndexTask> due = ports.unit().read(() -> ports.outbox().findDue(NOW, BATCH));
      Set<MemoId> changed = due.stream().map(IndexTask::memo).collect(Collectors.toSet());
      Batch batch = ports.unit().read(() -> ports.indexFeed().findAll(changed));
      index.keySet().removeAll(changed);
      batch.live().forEach(entry -> index.put(entry.memo(), entry.fingerprint()));
      // of several tasks of a memo, the last one stands for the others
      Map<MemoId, IndexTask> last =
          due.stream()
              .collect(Collectors.toMap(IndexTask::memo, task -> task, (_, later) -> later));
      desk.change(() -> ports.outbox().finish(List.copyOf(last.values())));
      isOver &= due.isEmpty();
    } while (!isOver);
  }

  private void change(int number) {
    Random random = new Random(number);
    for (int i = 0; i < CHANGES; i++) {
      MemoId memo = memos.get(random.nextInt(MEMOS));
      List<TagId> someTags = new ArrayList<>(tags);
      someTags.removeIf(_ -> random.nextInt(4) > 0);
      CategoryId category = categories.get(random.nextInt(TAGS));
      MemoText text = new MemoText("text " + random.nextInt());
      int change = random.nextInt(5);
      desk.change(() -> {
        switch (change) {
          case 0 -> ports.memos().save(load(memo).revised(text, NOW), Links.KEPT);
          case 1 -> ports.memos().save(load(memo), Links.onlyTags(someTags));
          case 2 -> ports.memos().save(load(memo).in(usable(category)), Links.KEPT);
          case 3 -> ports.memos().save(flipped(load(memo)), Links.KEPT);
          default -> ports.memos().add(SampleMemos.memo(owner, "new"), Links.onlyTags(someTags));
        }
      });
      if (i % (CHANGES / 2) == 7) {
        TagId tag = tags.get(2 * number + i / (CHANGES / 2));
        desk.change(() -> ports.tags().remove(owner, tag, NOW));
        CategoryId left = categories.get(2 * number + i / (CHANGES / 2));
        desk.change(() -> ports.categories().remove(owner, left, NOW));
      }
    }
  }

  private Memo load(MemoId id) {
    return ports.memos().findForChange(owner, id).orElseThrow();
  }

  private static Memo flipped(Memo memo) {
    return memo.isLive() ? memo.trashed(NOW) : memo.restored(NOW);
  }

  private Optional<CategoryId> usable(CategoryId category) {
    return ports.categories().findForUse(owner, category).map(Category::id);
  }

  private Map<MemoId, Fingerprint> truth() {
    Map<MemoId, Fingerprint> truth = new HashMap<>();
    ports
        .unit()
        .read(() -> ports.indexFeed().findAfter("", WRITERS * CHANGES + MEMOS))
        .forEach(entry -> truth.put(entry.memo(), entry.fingerprint()));
    return truth;
  }
}
