package dev.aimo.application.push;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountRepository;
import dev.aimo.domain.account.Actor;
import dev.aimo.domain.account.Email;
import dev.aimo.domain.error.Invalid;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.push.ChannelFields;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleId;
import dev.aimo.domain.push.PushRuleRepository;
import dev.aimo.domain.push.PushSender;
import dev.aimo.domain.push.SendOutcome;
import dev.aimo.domain.unit.Ids;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Tries the channels of a rule, while somebody waits. */
public final class PushTestUseCases {

  /** No further channel is tried afterwards, because whoever waits gives up soon. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final UnitOfWork unit;
  private final PushRuleRepository rules;
  private final AccountRepository accounts;
  private final PushSender sender;
  private final PushTexts texts;
  private final Ids ids;
  private final InstantSource clock;
  private final TestTurns turns;

  private record Tested(PushRule rule, Optional<Email> address) {}

  public PushTestUseCases(
      UnitOfWork unit,
      PushRuleRepository rules,
      AccountRepository accounts,
      PushSender sender,
      PushTexts texts,
      Ids ids,
      InstantSource clock) {
    this.unit = unit;
    this.rules = rules;
    this.accounts = accounts;
    this.sender = sender;
    this.texts = texts;
    this.ids = ids;
    this.clock = clock;
    this.turns = new TestTurns(clock);
  }

  /**
   * Sends a message through every channel in turn, up to the first that does not take it.
   *
   * @throws Invalid with what that channel was, and why it did not
   * @throws dev.aimo.domain.error.Throttled when the account tests too often
   */
  public void test(Actor actor, PushRuleId id) {
    Tested tested = unit.read(() -> find(actor, id));
    turns.take(actor.account());
    PushMessage message = PushMessage.of(texts.testTitle(), texts.testText(), Optional.empty());
    Instant deadline = clock.instant().plus(PATIENCE);
    for (ChannelFields fields : tested.rule().channels().all()) {
      if (clock.instant().isAfter(deadline)) {
        throw failed(fields.type(), "the channels before it took too long");
      }
      PushChannel channel =
          PushChannel.of(fields).orElseThrow(() -> failed(fields.type(), PushChannel.UNUSABLE));
      SendOutcome outcome = sender.send(DeliveryId.next(ids), channel, message, tested.address());
      switch (outcome) {
        case SendOutcome.Sent _ -> {}
        case SendOutcome.Refused(String why, _) -> throw failed(fields.type(), why);
        case SendOutcome.Unclear(String why) -> throw failed(fields.type(), why);
      }
    }
  }

  private Tested find(Actor actor, PushRuleId id) {
    return new Tested(
        rules
            .find(actor.account(), id)
            .orElseThrow(() -> new Invalid(Reason.PUSH_RULE_TO_TEST_UNKNOWN)),
        accounts.find(actor.account()).flatMap(Account::email));
  }

  private static Invalid failed(String type, String why) {
    String shown = type.isEmpty() || type.length() > 50 ? "channel" : type;
    return new Invalid(Reason.PUSH_FAILED, shown + ": " + why);
  }
}
