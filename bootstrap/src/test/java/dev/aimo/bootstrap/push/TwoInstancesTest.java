package dev.aimo.bootstrap.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.adapter.outbound.OutboundAdapter;
import dev.aimo.adapter.outbound.OutboundSettings;
import dev.aimo.adapter.push.PushAdapter;
import dev.aimo.adapter.push.PushSettings;
import dev.aimo.adapter.sql.FreshDatabase;
import dev.aimo.adapter.sql.SqlAdapter;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.Links;
import dev.aimo.domain.memo.Memo;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoText;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryState;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.push.SamplePushes;
import dev.aimo.domain.unit.Desk;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two instances on one database for two days, on one of which the clocks go back, with a stop of
 * some hours and deaths in the middle of sending: nothing is sent twice, and nothing is missing but
 * what is shown as uncertain.
 */
@Tag("proof")
@ParameterizedClass
@MethodSource("dev.aimo.adapter.sql.FreshDatabase#onEveryEngine")
final class TwoInstancesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 24);
  private static final Instant START = FIRST.atStartOfDay(ZONE).toInstant();
  private static final Instant END = FIRST.plusDays(2).atStartOfDay(ZONE).toInstant();
  private static final Instant STOP = FIRST.plusDays(1).atTime(9, 0).atZone(ZONE).toInstant();
  private static final Duration STOPPED = Duration.ofHours(4);
  private static final int ACCOUNTS = 6;

  private final FreshDatabase database;
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final InstantSource clock = now::get;
  private final CountedModel model = new CountedModel();
  private final AtomicInteger deaths = new AtomicInteger();
  private final Random dice = new Random(42);

  TwoInstancesTest(FreshDatabase database) {
    this.database = database;
  }

  @Test
  void sendNothingTwiceAndMissNothing() throws Exception {
    try (Receiver receiver = new Receiver();
        SqlAdapter one = SqlAdapter.open(database.settings(), new SimpleMeterRegistry());
        SqlAdapter two = SqlAdapter.open(database.settings(), new SimpleMeterRegistry());
        OutboundAdapter outbound =
            OutboundAdapter.open(
                OutboundSettings.read(name ->
                    name.equals("OUTBOUND_ALLOW")
                        ? Optional.of("127.0.0.1:" + receiver.port())
                        : Optional.empty()))) {
      PushSender sender =
          PushAdapter.open(PushSettings.read(_ -> Optional.empty()), outbound.outbound(), clock)
              .sender();
      List<PushRule> rules = rules(receiver.port());

      live(List.of(one, two), sender);

      List<Delivery> all = deliveries(rules);
      assertThat(all).hasSize(rules.size() * 2 * 2);
      assertThat(all)
          .extracting(Delivery::state)
          .containsOnly(DeliveryState.SENT, DeliveryState.UNCERTAIN);
      assertThat(receiver.taken.values()).containsOnly(1);
      Set<String> sent =
          all.stream()
              .filter(delivery -> delivery.state() == DeliveryState.SENT)
              .map(delivery -> delivery.id().value())
              .collect(Collectors.toSet());
      assertThat(receiver.taken.keySet()).containsAll(sent);
      assertThat(all.size() - sent.size()).isEqualTo(deaths.get());
      assertThat(deaths.get()).isPositive();
      assertThat(receiver.refused.get()).isPositive();
      assertThat(model.asked.get()).isEqualTo(ACCOUNTS * 2);
      assertThat(model.askedAtOnce.get()).isZero();
    }
  }

  private void live(List<SqlAdapter> stores, PushSender sender) throws InterruptedException {
    for (Instant time = START; time.isBefore(END); time = time.plus(Duration.ofMinutes(10))) {
      now.set(time);
      if (time.isBefore(STOP) || !time.isBefore(STOP.plus(STOPPED))) {
        together(stores, sender, Instance::work);
      }
    }
    for (int hour = 1; hour <= 12; hour++) {
      now.set(END.plus(Duration.ofHours(hour)));
      together(stores, sender, Instance::deliver);
    }
  }

  /** Each time new ones: whoever died is started again. */
  private void together(List<SqlAdapter> stores, PushSender sender, Consumer<Instance> work)
      throws InterruptedException {
    List<Thread> running = new ArrayList<>();
    for (SqlAdapter store : stores) {
      Instance instance =
          new Instance(store, sender, model, clock, ZONE, new Random(dice.nextLong()));
      running.add(Thread.ofPlatform().start(() -> untilDeath(() -> work.accept(instance))));
    }
    for (Thread thread : running) {
      assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
    }
  }

  private void untilDeath(Runnable work) {
    try {
      work.run();
    } catch (Instance.Death _) {
      deaths.incrementAndGet();
    }
  }

  private List<PushRule> rules(int port) {
    Desk desk = new Desk(database.ports());
    List<PushRule> rules = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      AccountId owner = desk.owner();
      for (int n = 0; n < 12; n++) {
        MemoId id = new MemoId(owner.value() + "-" + n);
        desk.add(Memo.create(id, owner, new MemoText("memo " + n), START, START), Links.KEPT);
      }
      for (int hour : List.of(2, 8 + account % 3, 11)) {
        String url = "http://127.0.0.1:" + port + "/" + account + "/" + hour;
        PushRule rule =
            SamplePushes.rule(
                owner, hour, SamplePushes.webhook(url + "/a"), SamplePushes.webhook(url + "/b"));
        desk.change(() -> database.ports().pushRules().add(rule));
        rules.add(rule);
      }
    }
    return rules;
  }

  private List<Delivery> deliveries(List<PushRule> rules) {
    PageRequest all = new PageRequest(1, 100);
    return rules.stream()
        .flatMap(rule ->
            database
                .ports()
                .unit()
                .read(() -> database.ports().deliveries().list(rule.owner(), rule.id(), all))
                .items()
                .stream())
        .toList();
  }
}
