package dev.aimo.application.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushRule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Occasion OCCASION = Occasion.of("repetition", "c1");

  private final PushWorld world = new PushWorld();

  @Test
  void reachesEachPlaceOnceHoweverManyRulesNameIt() {
    world.rule(world.anna, "a", "b", "a");
    world.rule(world.anna, "b", "c");

    announce(world.anna, OCCASION, DAY);

    assertThat(arrived())
        .containsExactlyInAnyOrder(
            "https://example.org/a", "https://example.org/b", "https://example.org/c");
  }

  @Test
  void leavesOutRulesThatAreOffAndThoseOfOthers() {
    world.switchOff(world.rule(world.anna, "off"));
    world.rule(world.ben, "ben");
    PushRule rule = world.rule(world.anna, "on");

    announce(world.anna, OCCASION, DAY);

    assertThat(world.deliveries(world.anna, rule.id())).hasSize(1);
    assertThat(arrived()).containsExactly("https://example.org/on");
  }

  @Test
  void tellsTheSameOnADayOnce() {
    PushRule rule = world.rule(world.anna, "a");

    announce(world.anna, OCCASION, DAY);
    announce(world.anna, OCCASION, DAY);
    announce(world.anna, OCCASION, DAY.plusDays(1));
    announce(world.anna, Occasion.of("repetition", "c2"), DAY);

    assertThat(world.deliveries(world.anna, rule.id()))
        .extracting(Delivery::occasion)
        .containsExactlyInAnyOrder(OCCASION, OCCASION, Occasion.of("repetition", "c2"));
  }

  @Test
  void saysNothingToWhoeverHasNoRule() {
    announce(world.anna, OCCASION, DAY);

    assertThat(world.sender("one").due()).isEmpty();
  }

  private void announce(AccountId owner, Occasion occasion, LocalDate day) {
    world.change(
        () -> world.announcements.announce(owner, occasion, day, new PushMessage("t", "<p>x</p>")));
  }

  private Iterable<String> arrived() {
    world.sendAll();
    return world.arrived.stream()
        .map(PushWorld.Arrived::channel)
        .map(PushChannel.Webhook.class::cast)
        .map(PushChannel.Webhook::webhookUrl)
        .toList();
  }
}
