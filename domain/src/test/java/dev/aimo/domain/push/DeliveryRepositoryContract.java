package dev.aimo.domain.push;

import static dev.aimo.domain.push.SamplePushes.DAY;
import static dev.aimo.domain.push.SamplePushes.delivery;
import static dev.aimo.domain.push.SamplePushes.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link DeliveryRepository} keeps to. */
public abstract class DeliveryRepositoryContract {

  private static final Instant NOON = SampleAccounts.NOON;
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final String WHY = "it \"stopped\" 🐼";

  private PushRule rule = rule(SampleAccounts.id());

  protected abstract Ports ports();

  @BeforeEach
  protected final void addRule() {
    rule = rule(new Desk(ports()).owner());
    new Desk(ports()).change(() -> ports().pushRules().add(rule));
  }

  private static PushRule rule(AccountId owner) {
    return SamplePushes.rule(
        owner, 8, webhook("https://example.org/a"), webhook("https://example.org/b"));
  }

  @Test
  protected final void keepsADelivery() {
    Delivery delivery = add(delivery(rule, NOON));

    assertThat(list().items()).containsExactly(delivery);
    assertThat(exists(rule.owner())).isTrue();
    assertThat(exists(new Desk(ports()).owner())).isFalse();
  }

  @Test
  protected final void keepsOneForAnOccasionADayAndAChannel() {
    Delivery first = add(delivery(rule, NOON));

    add(delivery(rule, LATER));
    assertThat(list().items()).containsExactly(first);

    add(delivery(rule, first.channel(), DAY.plusDays(1), LATER));
    add(delivery(rule, otherChannel(), DAY, LATER));
    assertThat(list().total()).isEqualTo(3);
  }

  @Test
  protected final void keepsOneOfThoseThatManyAddAtOnce() throws Exception {
    Together.run(
        6,
        () -> {
          addAll(List.of(delivery(rule, otherChannel(), DAY, NOON), delivery(rule, NOON)));
          return 0;
        });

    assertThat(list().total()).isEqualTo(2);
  }

  @Test
  protected final void findsDueLanesTheLongestWaitingFirst() {
    Delivery late = add(delivery(rule, otherChannel(), DAY, LATER));
    Delivery early = add(delivery(rule, NOON));
    add(delivery(rule, early.channel(), DAY.plusDays(1), LATER));

    assertThat(mine(NOON.minusMillis(1))).isEmpty();
    assertThat(mine(NOON)).containsExactly(lane(early));
    assertThat(mine(LATER)).containsExactly(lane(early), lane(late));
    assertThat(due(lane(early), LATER)).contains(early);
    assertThat(due(lane(late), NOON)).isEmpty();
  }

  @Test
  protected final void findsTheFirstLaneOfEachAccountBeforeTheSecondOfAny() {
    PushRule many = wideRule();
    PushRule other = wideRule();
    List<Delivery> ofMany = addAll(many, NOON);
    List<Delivery> ofOther = addAll(other, LATER);

    assertThat(lanes(2, many, other))
        .containsExactly(
            lane(ofMany.get(0)), lane(ofOther.get(0)), lane(ofMany.get(1)), lane(ofOther.get(1)));
    assertThat(lanes(1, many, other)).containsExactly(lane(ofMany.get(0)), lane(ofOther.get(0)));
    assertThat(lanes(1_000, many, other)).hasSize(6);
    assertThat(ports().unit().read(() -> ports().deliveries().findDueLanes(LATER, 1, 1)))
        .hasSize(1);
  }

  private PushRule wideRule() {
    Desk desk = new Desk(ports());
    PushRule wide =
        SamplePushes.rule(
            desk.owner(), 8, webhook("https://1"), webhook("https://2"), webhook("https://3"));
    desk.change(() -> ports().pushRules().add(wide));
    return wide;
  }

  /** One through each channel, each due a little after the one before. */
  private List<Delivery> addAll(PushRule of, Instant first) {
    List<ChannelKey> keys = List.copyOf(of.channels().byKey().keySet());
    List<Delivery> all =
        IntStream.range(0, keys.size())
            .mapToObj(i -> delivery(of, keys.get(i), DAY, first.plusMillis(i - 3)))
            .toList();
    addAll(all);
    return all;
  }

  private List<Lane> lanes(int mostOfOne, PushRule... of) {
    Set<AccountId> owners = Stream.of(of).map(PushRule::owner).collect(Collectors.toSet());
    return ports()
        .unit()
        .read(() -> ports().deliveries().findDueLanes(LATER, mostOfOne, 100_000))
        .stream()
        .filter(lane -> owners.contains(lane.owner()))
        .toList();
  }

  @Test
  protected final void claimsWhatIsWaitingOnce() {
    Delivery delivery = add(delivery(rule, NOON));

    assertThat(claim(delivery.claimed("one", LATER))).isTrue();
    assertThat(claim(delivery.claimed("two", LATER))).isFalse();

    assertThat(list().items()).containsExactly(delivery.claimed("one", LATER));
    assertThat(mine(LATER)).isEmpty();
  }

  @Test
  protected final void letsExactlyOneOfManyClaim() throws Exception {
    Delivery delivery = add(delivery(rule, NOON));
    AtomicInteger next = new AtomicInteger();

    List<Boolean> claimed =
        Together.run(8, () -> claim(delivery.claimed("i" + next.getAndIncrement(), LATER)));

    assertThat(claimed).containsOnlyOnce(true);
  }

  @Test
  protected final void settlesWhatWasClaimedByTheSame() {
    Delivery claimed = claimed(NOON);
    Delivery sent = claimed.after(new SendOutcome.Sent(), LATER);

    assertThat(settle(claimed.claimed("other", NOON).after(new SendOutcome.Sent(), LATER)))
        .isFalse();
    assertThat(settle(sent)).isTrue();
    assertThat(list().items()).containsExactly(sent);
    assertThat(settle(claimed.after(new SendOutcome.Unclear(WHY), LATER))).isFalse();
  }

  @Test
  protected final void waitsAgainWhenTheChannelRefused() {
    Delivery refused = claimed(NOON).after(new SendOutcome.Refused(WHY, false), LATER);

    assertThat(settle(refused)).isTrue();

    assertThat(list().items()).containsExactly(refused);
    assertThat(due(lane(refused), LATER)).isEmpty();
    assertThat(due(lane(refused), refused.nextAt())).contains(refused);
    assertThat(claim(refused.claimed("two", refused.nextAt()))).isTrue();
  }

  @Test
  protected final void findsThoseUncertainThatWereClaimedLongAgo() {
    Delivery claimed = claimed(NOON);

    abandon(NOON);
    assertThat(list().items()).containsExactly(claimed);
    abandon(NOON.plusMillis(1));

    assertThat(list().items()).containsExactly(claimed.abandoned(WHY, LATER));
    assertThat(claim(claimed.claimed("two", LATER))).isFalse();
  }

  @Test
  protected final void believesWhoeverWasThoughtToHaveDied() {
    Delivery claimed = claimed(NOON);
    abandon(LATER);
    Delivery sent = claimed.after(new SendOutcome.Sent(), LATER);

    assertThat(settle(sent)).isTrue();

    assertThat(list().items()).containsExactly(sent);
  }

  @Test
  protected final void listsTheNewestFirstInPages() {
    Delivery old = add(delivery(rule, NOON));
    Delivery young = add(delivery(rule, old.channel(), DAY.plusDays(1), LATER));

    assertThat(list().items()).containsExactly(young, old);
    Page<Delivery> second = list(rule.owner(), new PageRequest(2, 1));
    assertThat(second.items()).containsExactly(old);
    assertThat(second.total()).isEqualTo(2);
    assertThat(list(new Desk(ports()).owner(), new PageRequest(1, 9)).items()).isEmpty();
  }

  @Test
  protected final void removesWhatEndedLongAgo() {
    Delivery ended = claimed(NOON).after(new SendOutcome.Sent(), Instant.EPOCH.plusMillis(1));
    settle(ended);
    Delivery waiting = add(delivery(rule, otherChannel(), DAY, NOON));

    ports()
        .unit()
        .write(() -> ports().deliveries().removeEndedBefore(Instant.EPOCH.plusMillis(2), 1_000));

    assertThat(list().items()).containsExactly(waiting);
  }

  @Test
  protected final void keepsLongAndHardMessages() {
    PushMessage message =
        new PushMessage("🐼".repeat(300), "<p>'\"\\ 猫\u2028" + "🐼".repeat(40_000) + "</p>");
    Delivery hard =
        Delivery.create(
            new DeliveryId(SampleAccounts.unique()),
            rule,
            otherChannel(),
            Occasion.of("repetition", "x".repeat(191)),
            DAY,
            message,
            NOON);

    add(hard);

    assertThat(list().items()).containsExactly(hard);
  }

  @Test
  protected final void worksOnlyInsideAUnit() {
    Delivery delivery = delivery(rule, NOON);
    assertThatThrownBy(() -> ports().deliveries().findDueLanes(NOON, 1, 1))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() ->
            ports().unit().read(() -> ports().deliveries().claim(delivery.claimed("one", NOON))))
        .isInstanceOf(IllegalStateException.class);
  }

  private Delivery claimed(Instant when) {
    Delivery claimed = add(delivery(rule, NOON)).claimed("one", when);
    assertThat(claim(claimed)).isTrue();
    return claimed;
  }

  private ChannelKey otherChannel() {
    return List.copyOf(rule.channels().byKey().keySet()).getLast();
  }

  private static Lane lane(Delivery delivery) {
    return new Lane(delivery.owner(), delivery.channel());
  }

  private Delivery add(Delivery delivery) {
    addAll(List.of(delivery));
    return delivery;
  }

  private void addAll(List<Delivery> deliveries) {
    new Desk(ports()).change(() -> ports().deliveries().addMissing(deliveries));
  }

  private boolean exists(AccountId owner) {
    return ports()
        .unit()
        .read(() -> ports().deliveries().exists(owner, Occasion.of(rule.id()), DAY));
  }

  private List<Lane> mine(Instant now) {
    return ports().unit().read(() -> ports().deliveries().findDueLanes(now, 1_000, 1_000)).stream()
        .filter(lane -> lane.owner().equals(rule.owner()))
        .toList();
  }

  private Optional<Delivery> due(Lane lane, Instant now) {
    return ports().unit().read(() -> ports().deliveries().findDue(lane, now));
  }

  private boolean claim(Delivery claimed) {
    return ports().unit().write(() -> ports().deliveries().claim(claimed));
  }

  private boolean settle(Delivery settled) {
    return ports().unit().write(() -> ports().deliveries().settle(settled));
  }

  private void abandon(Instant before) {
    ports().unit().write(() -> ports().deliveries().abandonClaimedBefore(before, WHY, LATER));
  }

  private Page<Delivery> list() {
    return list(rule.owner(), new PageRequest(1, 100));
  }

  private Page<Delivery> list(AccountId owner, PageRequest page) {
    return ports().unit().read(() -> ports().deliveries().list(owner, rule.id(), page));
  }
}
