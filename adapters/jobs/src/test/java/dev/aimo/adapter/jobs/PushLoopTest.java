package dev.aimo.adapter.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.push.DeliveryUseCases;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.error.PortFailure;
import dev.aimo.domain.push.ChannelFields;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.SamplePushes;
import dev.aimo.domain.push.SendOutcome;
import dev.aimo.domain.unit.Soon;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushLoopTest {

  private static final PushLoop.Pace QUICK =
      new PushLoop.Pace(Duration.ofMillis(10), Duration.ofMillis(10));

  private final MemoryAdapter ports = new MemoryAdapter();
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);

  @Test
  void sendsWhatWaitsAndWhatComesLater() {
    ports.onPush((channel, _) -> arrive(channel));
    AccountId anna = account();
    deliver(anna, "a");

    try (PushLoop _ = start(ports.unitOfWork())) {
      assertThat(Soon.comesTrue(() -> arrived.size() == 1)).isTrue();
      deliver(anna, "b");
      assertThat(Soon.comesTrue(() -> arrived.size() == 2)).isTrue();
    }

    assertThat(arrived).containsExactly("https://example.org/a", "https://example.org/b");
  }

  @Test
  void goesOnAfterTrouble() {
    ports.onPush((channel, _) -> arrive(channel));
    deliver(account(), "a");
    FragileUnit unit = new FragileUnit(ports.unitOfWork());
    unit.fail(
        3,
        () -> {
          throw new PortFailure("database", true, new IllegalStateException("away"));
        });

    try (PushLoop _ = start(unit)) {
      assertThat(Soon.comesTrue(() -> arrived.size() == 1)).isTrue();
    }

    assertThat(unit.left).hasValueLessThanOrEqualTo(0);
  }

  @Test
  void goesOnAfterAnError() {
    ports.onPush((channel, _) -> arrive(channel));
    deliver(account(), "a");
    FragileUnit unit = new FragileUnit(ports.unitOfWork());
    unit.fail(
        2,
        () -> {
          throw new NoClassDefFoundError("not now");
        });

    try (PushLoop _ = start(unit)) {
      assertThat(Soon.comesTrue(() -> arrived.size() == 1)).isTrue();
    }
  }

  @Test
  void goesOnAfterAMessageThatEndedInAnError() {
    ports.onPush((channel, _) -> {
      if (address(channel).endsWith("bad")) {
        throw new NoClassDefFoundError("not now");
      }
      return arrive(channel);
    });
    AccountId anna = account();
    IntStream.range(0, 8).forEach(i -> deliver(anna, i + "bad"));
    deliver(anna, "good");

    try (PushLoop _ = start(ports.unitOfWork())) {
      assertThat(Soon.comesTrue(() -> arrived.size() == 1)).isTrue();
    }
  }

  @Test
  void letsNoAccountHoldUpAnother() {
    AccountId slow = account();
    AtomicInteger waiting = new AtomicInteger();
    ports.onPush((channel, _) -> {
      if (address(channel).contains("slow")) {
        waiting.incrementAndGet();
        await(open);
      }
      return arrive(channel);
    });
    IntStream.range(0, 100).forEach(i -> deliver(slow, "slow" + i));

    try (PushLoop _ = start(ports.unitOfWork())) {
      assertThat(Soon.comesTrue(() -> waiting.get() == 4)).isTrue();
      deliver(account(), "quick");
      assertThat(Soon.comesTrue(() -> arrived.contains("https://example.org/quick"))).isTrue();
      assertThat(waiting).hasValue(4);
      open.countDown();
      assertThat(Soon.comesTrue(() -> arrived.size() == 101)).isTrue();
    }
  }

  @Test
  void letsNotEvenManyAccountsHoldUpAnother() {
    AtomicInteger waiting = new AtomicInteger();
    ports.onPush((channel, _) -> {
      if (address(channel).contains("slow")) {
        waiting.incrementAndGet();
        await(open);
      }
      return arrive(channel);
    });
    for (int i = 0; i < 12; i++) {
      AccountId slow = account();
      IntStream.range(0, 10).forEach(lane -> deliver(slow, "slow" + lane));
    }

    try (PushLoop _ = start(ports.unitOfWork())) {
      assertThat(Soon.comesTrue(() -> waiting.get() >= 16)).isTrue();
      deliver(account(), "quick");
      assertThat(Soon.comesTrue(() -> arrived.contains("https://example.org/quick"))).isTrue();
      open.countDown();
      assertThat(Soon.comesTrue(() -> arrived.size() == 121)).isTrue();
    }
  }

  @Test
  void sendsOneAfterTheOtherThroughAChannel() {
    AtomicInteger speaking = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ports.onPush((channel, _) -> {
      most.accumulateAndGet(speaking.incrementAndGet(), Math::max);
      LockSupport.parkNanos(1_000_000);
      speaking.decrementAndGet();
      return arrive(channel);
    });
    AccountId anna = account();
    PushRule rule = rule(anna, "a");
    IntStream.range(0, 60).forEach(i -> deliver(rule, i));

    try (PushLoop _ = start(ports.unitOfWork())) {
      assertThat(Soon.comesTrue(() -> arrived.size() == 60)).isTrue();
    }

    assertThat(most).hasValue(1);
  }

  @Test
  void endsWithinItsPatienceAndClaimsNothingMore() {
    CountDownLatch speaking = new CountDownLatch(1);
    ports.onPush((channel, _) -> {
      speaking.countDown();
      await(open);
      return arrive(channel);
    });
    PushRule rule = rule(account(), "a");
    IntStream.range(0, 5).forEach(i -> deliver(rule, i));
    PushLoop loop = start(ports.unitOfWork());
    await(speaking);

    long begin = System.nanoTime();
    loop.close();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    open.countDown();

    assertThat(took).isBetween(Duration.ofMillis(400), Duration.ofSeconds(5));
    assertThat(Soon.comesTrue(() -> arrived.size() == 1)).isTrue();
    assertThat(ports.unitOfWork().read(this::dueLanes)).isEqualTo(1);
    assertThat(arrived).hasSize(1);
  }

  private int dueLanes() {
    return ports.deliveries().findDueLanes(SampleAccounts.NOON, 9, 9).size();
  }

  private PushLoop start(UnitOfWork unit) {
    DeliveryUseCases deliveries =
        new DeliveryUseCases(
            unit,
            ports.deliveries(),
            ports.pushRules(),
            ports.accounts(),
            ports.pushSender(),
            "one",
            InstantSource.fixed(SampleAccounts.NOON));
    return PushLoop.start(deliveries, QUICK);
  }

  private SendOutcome arrive(PushChannel channel) {
    arrived.add(address(channel));
    return new SendOutcome.Sent();
  }

  private static String address(PushChannel channel) {
    return ((PushChannel.Webhook) channel).webhookUrl();
  }

  private AccountId account() {
    Account account = SampleAccounts.account();
    change(() -> ports.accounts().add(account));
    return account.id();
  }

  private PushRule rule(AccountId owner, String name) {
    ChannelFields channel = SamplePushes.webhook("https://example.org/" + name);
    PushRule rule = SamplePushes.rule(owner, 8, channel);
    change(() -> ports.pushRules().add(rule));
    return rule;
  }

  private void deliver(AccountId owner, String name) {
    deliver(rule(owner, name), 0);
  }

  private void deliver(PushRule rule, int day) {
    var channel = rule.channels().byKey().keySet().iterator().next();
    var delivery =
        SamplePushes.delivery(rule, channel, SamplePushes.DAY.plusDays(day), SampleAccounts.NOON);
    change(() -> ports.deliveries().addMissing(List.of(delivery)));
  }

  private void change(Runnable change) {
    Supplier<Boolean> work =
        () -> {
          change.run();
          return true;
        };
    ports.unitOfWork().write(work);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A database that is away for some time. */
  private static final class FragileUnit implements UnitOfWork {

    private final UnitOfWork whole;
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicReference<Runnable> failure = new AtomicReference<>(() -> {});

    FragileUnit(UnitOfWork whole) {
      this.whole = whole;
    }

    void fail(int times, Runnable with) {
      failure.set(with);
      left.set(times);
    }

    @Override
    public <T extends @Nullable Object> T read(Supplier<T> work) {
      if (left.getAndDecrement() > 0) {
        failure.get().run();
      }
      return whole.read(work);
    }

    @Override
    public <T extends @Nullable Object> T write(Supplier<T> work) {
      return whole.write(work);
    }
  }
}
