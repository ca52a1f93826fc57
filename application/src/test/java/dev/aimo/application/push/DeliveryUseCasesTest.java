package dev.aimo.application.push;

import static dev.aimo.domain.push.SamplePushes.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.push.ChannelFields;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryState;
import dev.aimo.domain.push.Lane;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.SamplePushes;
import dev.aimo.domain.push.SendOutcome;
import dev.aimo.domain.unit.Together;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeliveryUseCasesTest {

  private static final String WHY = "the other side said 503";

  private final PushWorld world = new PushWorld();
  private final DeliveryUseCases sender = world.sender("one");
  private final PushRule rule = world.rule(world.anna, "a");
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void sendsWhatIsDueOnce() {
    Delivery waiting = waiting(rule);

    assertThat(sender.sendNext(lane())).isTrue();
    assertThat(sender.sendNext(lane())).isFalse();

    assertThat(world.arrived).hasSize(1);
    assertThat(world.arrived.getFirst().message()).isEqualTo(waiting.message());
    assertState(DeliveryState.SENT);
  }

  @Test
  void letsOneOfManyInstancesSend() throws Exception {
    waiting(rule);
    AtomicInteger instances = new AtomicInteger();

    List<Boolean> sent =
        Together.run(6, () -> world.sender("i" + instances.getAndIncrement()).sendNext(lane()));

    assertThat(sent).containsOnlyOnce(true);
    assertThat(world.arrived).hasSize(1);
  }

  @Test
  void triesAgainLaterAndLaterWhenTheChannelRefuses() {
    waiting(rule);
    answer(new SendOutcome.Refused(WHY, false));

    List<Long> pauses =
        IntStream.range(1, Delivery.MOST_TRIES).mapToObj(_ -> minutesUntilNextTry()).toList();
    sender.sendNext(lane());

    assertThat(pauses).containsExactly(1L, 4L, 16L, 64L, 256L);
    assertThat(tries).hasValue(Delivery.MOST_TRIES);
    assertState(DeliveryState.GIVEN_UP);
    world.clock.advance(Duration.ofDays(2));
    assertThat(sender.due()).isEmpty();
  }

  @Test
  void arrivesWhenTheChannelTakesItAtLast() {
    waiting(rule);
    answer(new SendOutcome.Refused(WHY, false));
    minutesUntilNextTry();
    answer(new SendOutcome.Sent());

    sender.sendNext(lane());

    assertState(DeliveryState.SENT);
    assertThat(stored().reason()).isEmpty();
    assertThat(tries).hasValue(2);
  }

  @Test
  void givesUpWhatIsRefusedForGood() {
    waiting(rule);
    answer(new SendOutcome.Refused(WHY, true));

    sender.sendNext(lane());

    assertState(DeliveryState.GIVEN_UP);
    assertThat(stored().reason()).contains(WHY);
  }

  @Test
  void doesNotRepeatWhatMayHaveArrived() {
    waiting(rule);
    answer(new SendOutcome.Unclear(WHY));

    sender.sendNext(lane());
    world.clock.advance(Duration.ofDays(1));

    assertState(DeliveryState.UNCERTAIN);
    assertThat(sender.due()).isEmpty();
    assertThat(tries).hasValue(1);
  }

  @Test
  void isUncertainAfterAProblemThatNobodyForesaw() {
    waiting(rule);
    world.ports.onPush((_, _) -> {
      throw new IllegalStateException("with the secret in it");
    });

    sender.sendNext(lane());

    assertState(DeliveryState.UNCERTAIN);
    assertThat(stored().reason().orElseThrow()).doesNotContain("secret");
  }

  @Test
  void isUncertainOfWhatTheDeadWereSending() {
    Delivery waiting = waiting(rule);
    Delivery claimed = waiting.claimed("dead", world.clock.instant());
    world.change(() -> world.ports.deliveries().claim(claimed));

    assertThat(sender.abandon()).isZero();
    assertThat(sender.sendNext(lane())).isFalse();
    world.clock.advance(Duration.ofMinutes(6));

    assertThat(sender.abandon()).isEqualTo(1);
    assertState(DeliveryState.UNCERTAIN);
    assertThat(sender.sendNext(lane())).isFalse();
    assertThat(world.arrived).isEmpty();
  }

  @Test
  void isNotSentWhenItsRuleIsDeletedMeanwhile() {
    waiting(rule);
    world.change(
        () -> world.ports.pushRules().remove(world.anna, rule.id(), world.clock.instant()));

    assertNotSentForGood();
  }

  @Test
  void isNotSentWhenItsRuleIsSwitchedOffMeanwhile() {
    waiting(rule);
    world.switchOff(rule);

    assertNotSentForGood();
  }

  @Test
  void isNotSentToAPlaceThatWasTakenOutMeanwhile() {
    waiting(rule);
    world.rename(rule, PushWorld.channel("b"));

    assertNotSentForGood();
  }

  @Test
  void isNotSentForAnAccountThatIsGone() {
    PushRule orphan =
        SamplePushes.rule(SampleAccounts.id(), 9, world.clock.instant(), PushWorld.channel("z"));
    world.change(() -> world.ports.pushRules().add(orphan));
    waiting(orphan);

    sender.sendNext(sender.due().getFirst());

    assertThat(world.arrived).isEmpty();
    assertThat(world.deliveries(orphan.owner(), orphan.id()))
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.GIVEN_UP);
  }

  @Test
  void isSentWithTheSecretThatTheChannelHasNow() {
    waiting(rule);
    Map<String, @Nullable Object> values = new LinkedHashMap<>(PushWorld.channel("a").values());
    values.put("secret", "new");
    world.rename(rule, new ChannelFields(values));

    sender.sendNext(lane());

    assertThat(world.arrived)
        .extracting(PushWorld.Arrived::channel)
        .containsExactly(new PushChannel.Webhook("https://example.org/a", "new"));
  }

  @Test
  void forgetsWhatEndedLongAgo() {
    waiting(rule);
    sender.sendNext(lane());
    world.clock.advance(Duration.ofDays(30));
    assertThat(sender.sweep()).isZero();

    world.clock.advance(Duration.ofSeconds(1));

    assertThat(sender.sweep()).isEqualTo(1);
    assertThat(world.deliveries(world.anna, rule.id())).isEmpty();
  }

  @Test
  void keepsAnAccountWithManyMessagesFromHoldingUpOthers() {
    for (int i = 0; i < 2_000; i++) {
      String url = "https://example.org/many/" + i;
      PushRule one = SamplePushes.rule(world.anna, 9, world.clock.instant(), webhook(url));
      waiting(one);
    }
    world.clock.advance(Duration.ofHours(1));
    PushRule other = world.rule(world.ben, "ben");
    waiting(other);

    List<Lane> due = sender.due();

    assertThat(due.subList(0, 2)).extracting(Lane::owner).contains(world.ben);
    due.subList(0, 2).forEach(sender::sendNext);
    assertThat(world.deliveries(world.ben, other.id()))
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.SENT);
  }

  private void assertNotSentForGood() {
    sender.sendNext(lane());

    assertThat(world.arrived).isEmpty();
    assertState(DeliveryState.GIVEN_UP);
    assertThat(stored().reason().orElseThrow()).contains("not in an enabled rule");
  }

  /** Of a try that is refused. */
  private long minutesUntilNextTry() {
    assertThat(sender.sendNext(lane())).isTrue();
    assertState(DeliveryState.WAITING);
    Duration pause = Duration.between(world.clock.instant(), stored().nextAt());
    world.clock.advance(pause.minusMillis(1));
    assertThat(sender.sendNext(lane())).isFalse();
    world.clock.advance(Duration.ofMillis(1));
    return pause.toMinutes();
  }

  private void answer(SendOutcome outcome) {
    world.ports.onPush((_, _) -> {
      tries.incrementAndGet();
      return outcome;
    });
  }

  private Delivery waiting(PushRule of) {
    Delivery delivery = SamplePushes.delivery(of, world.clock.instant());
    world.change(() -> world.ports.deliveries().addMissing(List.of(delivery)));
    return delivery;
  }

  private Lane lane() {
    return new Lane(world.anna, rule.channels().byKey().keySet().iterator().next());
  }

  private Delivery stored() {
    return world.deliveries(world.anna, rule.id()).getFirst();
  }

  private void assertState(DeliveryState state) {
    assertThat(stored().state()).isEqualTo(state);
  }
}
