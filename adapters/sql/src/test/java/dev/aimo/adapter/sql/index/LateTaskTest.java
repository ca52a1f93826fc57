package dev.aimo.adapter.sql.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.index.IndexTask;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.tag.Tag;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task may draw its number early and come to light late. */
final class LateTaskTest {

  private static final Instant NOW = SampleAccounts.NOON;
  private static final int SECONDS = 30;

  @ParameterizedTest
  @MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryServer")
  void isNotFinishedWithALaterOneThatWasTakenBefore(FreshDatabase database) throws Exception {
    Ports ports = database.ports();
    Desk desk = new Desk(ports);
    Tag tag = desk.tag(desk.owner(), "tag");
    Memo memo = desk.memo(tag.owner(), "memo", SampleMemos.tags(tag));
    finish(desk, ports, due(ports));
    CyclicBarrier isRemoved = new CyclicBarrier(2);
    CyclicBarrier isTaken = new CyclicBarrier(2);
    AtomicInteger number = new AtomicInteger();

    List<List<IndexTask>> taken =
        Together.run(
            2,
            () -> {
              if (number.getAndIncrement() == 0) {
                desk.change(() -> {
                  ports.tags().remove(tag.owner(), tag.id(), NOW);
                  meet(isRemoved);
                  meet(isTaken);
                });
                return List.of();
              }
              meet(isRemoved);
              desk.save(memo.revised(new MemoText("changed"), NOW));
              List<IndexTask> due = due(ports);
              meet(isTaken);
              return due;
            });
    List<IndexTask> later = taken.stream().flatMap(List::stream).toList();
    finish(desk, ports, later);

    assertThat(later).extracting(IndexTask::memo).containsExactly(memo.id());
    assertThat(due(ports)).extracting(IndexTask::memo).containsExactly(memo.id());
    assertThat(due(ports).getFirst().number()).isLessThan(later.getFirst().number());
  }

  private static List<IndexTask> due(Ports ports) {
    return ports.unit().read(() -> ports.outbox().findDue(NOW, 10));
  }

  private static void finish(Desk desk, Ports ports, List<IndexTask> tasks) {
    desk.change(() -> ports.outbox().finish(tasks));
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
