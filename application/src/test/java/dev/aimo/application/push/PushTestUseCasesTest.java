package dev.aimo.application.push;

import static dev.aimo.application.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aimo.domain.account.Actor;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.error.Throttled;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleId;
import dev.aimo.domain.push.SendOutcome;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PushTestUseCasesTest {

  private final PushWorld world = new PushWorld();
  private final PushTestUseCases tests =
      new PushTestUseCases(
          world.ports.unitOfWork(),
          world.ports.pushRules(),
          world.ports.accounts(),
          world.ports.pushSender(),
          PushTexts.ENGLISH,
          world.ports.ids(),
          world.clock);
  private final Actor anna = world.memos.anna;
  private final Actor ben = world.memos.ben;
  private final PushRule rule = world.rule(world.anna, "a");

  @Test
  void isDoneTenTimesInTenMinutes() {
    for (int i = 0; i < 10; i++) {
      tests.test(anna, rule.id());
      world.clock.advance(Duration.ofSeconds(30));
    }

    Throttled refusal = catchThrowableOfType(Throttled.class, () -> tests.test(anna, rule.id()));

    assertThat(refusal.reason()).isEqualTo(Reason.PUSH_TESTS_TOO_MANY);
    assertThat(refusal.retryAfter()).isEqualTo(Duration.ofMinutes(5));
    assertThat(world.arrived).hasSize(10);
    world.clock.advance(refusal.retryAfter());
    tests.test(anna, rule.id());
    assertRefused(Reason.PUSH_TESTS_TOO_MANY, () -> tests.test(anna, rule.id()));
    assertThat(world.arrived).hasSize(11);
  }

  @Test
  void isCountedForEachAccountAndWhateverTheRule() {
    PushRule other = world.rule(world.anna, "b");
    PushRule ofBen = world.rule(world.ben, "c");
    for (int i = 0; i < 5; i++) {
      tests.test(anna, rule.id());
      tests.test(anna, other.id());
    }

    assertRefused(Reason.PUSH_TESTS_TOO_MANY, () -> tests.test(anna, rule.id()));
    tests.test(ben, ofBen.id());

    assertThat(world.arrived).hasSize(11);
  }

  @Test
  void isCountedWhenItFailsAndNotWhenThereIsNothingToSend() {
    for (int i = 0; i < 20; i++) {
      assertRefused(
          Reason.PUSH_RULE_TO_TEST_UNKNOWN, () -> tests.test(anna, new PushRuleId("unknown")));
      assertRefused(Reason.PUSH_RULE_TO_TEST_UNKNOWN, () -> tests.test(ben, rule.id()));
    }
    AtomicInteger tries = new AtomicInteger();
    world.ports.onPush((_, _) -> {
      tries.incrementAndGet();
      return new SendOutcome.Refused("no", true);
    });

    for (int i = 0; i < 11; i++) {
      assertThat(catchThrowableOfType(DomainError.class, () -> tests.test(anna, rule.id())))
          .isNotNull();
    }

    assertThat(tries).hasValue(10);
  }
}
