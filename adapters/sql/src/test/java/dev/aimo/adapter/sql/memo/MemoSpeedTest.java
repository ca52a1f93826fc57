package dev.aimo.adapter.sql.memo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.TestDatabase;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoOrder;
import dev.aimo.domain.memo.MemoQuery;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.memo.SampleMemos;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What memos cost, warm, among 10,000 of one owner. */
@Tag("proof")
@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class MemoSpeedTest {

  private static final Logger LOG = LoggerFactory.getLogger(MemoSpeedTest.class);
  private static final int MEMOS = 10_000;
  private static final MemoText TEXT =
      new MemoText("What was said that day, in a few words. ".repeat(8));

  private final FreshDatabase database;
  private final Ports ports;
  private final Desk desk;
  private final AtomicInteger number = new AtomicInteger();

  MemoSpeedTest(FreshDatabase database) {
    this.database = database;
    this.ports = database.ports();
    this.desk = new Desk(ports);
  }

  @Test
  @Order(1)
  void fetchesOne() {
    Memo memo = desk.memo(filled(), "memo");
    report(
        "fetch one",
        0.05,
        median(
            10_000,
            () -> ports.unit().read(() -> ports.memoReader().find(memo.owner(), memo.id()))));
  }

  @Test
  @Order(2)
  void readsPages() {
    AccountId owner = filled();
    report("page of 50", 0.3, median(3_000, () -> list(owner, new PageRequest(1, 50))));
    report("page of 20", 0.3, median(3_000, () -> list(owner, new PageRequest(1, 20))));
    report("page 400 of 20", 1, median(3_000, () -> list(owner, new PageRequest(400, 20))));
  }

  @Test
  @Order(3)
  void insertsOne() {
    AccountId owner = filled();
    report("insert one, committed", 0.4, median(3_000, () -> desk.add(memo(owner))));
  }

  @Test
  @Order(4)
  void insertsAHundred() {
    AccountId owner = filled();
    Runnable hundred =
        () -> {
          for (int i = 0; i < 100; i++) {
            ports.memos().add(memo(owner), Links.KEPT);
          }
        };
    report("insert 100 in one step", 2, median(300, () -> desk.change(hundred)));
  }

  private AccountId filled() {
    AccountId owner = desk.owner();
    desk.change(() -> {
      for (int i = 0; i < MEMOS; i++) {
        ports.memos().add(memo(owner), Links.KEPT);
      }
    });
    return owner;
  }

  private Memo memo(AccountId owner) {
    var time = SampleAccounts.NOON.plusSeconds(number.getAndIncrement());
    return Memo.create(SampleMemos.id(), owner, TEXT, time, time);
  }

  private void list(AccountId owner, PageRequest page) {
    desk.list(owner, MemoQuery.of(MemoOrder.NEWEST_FIRST, page));
  }

  private static double median(int times, Runnable work) {
    long[] nanos = new long[times];
    for (int i = 0; i < 2 * times; i++) {
      long start = System.nanoTime();
      work.run();
      nanos[i % times] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    return nanos[times / 2] / 1e6;
  }

  /** The figures are those of SQLite; a server's depend on what it promises of its disk. */
  private void report(String what, double most, double milliseconds) {
    LOG.warn("{}: {} {} ms (p50)", database, what, "%.3f".formatted(milliseconds));
    if (database.engine() == TestDatabase.SQLITE) {
      assertThat(milliseconds).as(what).isLessThan(most);
    }
  }
}
