package dev.aimo.application.push;

import dev.aimo.adapter.memory.MemoryAdapter;
import dev.aimo.application.SettableClock;
import dev.aimo.application.memo.MemoWorld;
import dev.aimo.application.model.Models;
import dev.aimo.application.recommendation.DayBook;
import dev.aimo.application.recommendation.ModelChoice;
import dev.aimo.application.recommendation.Recommendations;
import dev.aimo.application.recommendation.Turn;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.model.ModelEndpoint;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.push.ChannelFields;
import dev.aimo.domain.push.Channels;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.PushChannel;
import dev.aimo.domain.push.PushContent;
import dev.aimo.domain.push.PushMessage;
import dev.aimo.domain.push.PushRule;
import dev.aimo.domain.push.PushRuleId;
import dev.aimo.domain.push.SamplePushes;
import dev.aimo.domain.push.SendOutcome;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What makes and sends messages, on the in-memory adapters, in a zone where it is evening. */
public final class PushWorld {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** What arrived somewhere. */
  public record Arrived(PushChannel channel, PushMessage message) {}

  public final MemoWorld memos = new MemoWorld();
  public final MemoryAdapter ports = memos.ports;
  public final SettableClock clock = memos.clock;
  public final AccountId anna = memos.anna.account();
  public final AccountId ben = memos.ben.account();
  public final Announcements announcements =
      new Announcements(ports.pushRules(), ports.deliveries(), ports.ids(), clock);
  public final List<Arrived> arrived = new CopyOnWriteArrayList<>();

  public PushWorld() {
    ports.onPush(this::arrive);
  }

  private SendOutcome arrive(PushChannel channel, PushMessage message) {
    arrived.add(new Arrived(channel, message));
    return new SendOutcome.Sent();
  }

  public DeliveryUseCases sender(String instance) {
    return new DeliveryUseCases(
        ports.unitOfWork(),
        ports.deliveries(),
        ports.pushRules(),
        ports.accounts(),
        ports.pushSender(),
        instance,
        clock);
  }

  public Recommendations recommendations(Optional<ModelEndpoint> model, LongSupplier nanoTime) {
    return new Recommendations(
        ports.unitOfWork(),
        new DayBook(ports.recommendations(), ports.memoReader(), ports.ids(), clock),
        new Turn(ports.unitOfWork(), ports.leases(), ports.ids(), nanoTime),
        new Models(
            ports.unitOfWork(),
            ports.userModels(),
            ports.featureModels(),
            ports.keyVault(),
            ports.chatModel(),
            model),
        new ModelChoice(ports.ids(), ZONE),
        clock,
        ZONE);
  }

  /** Sends all that is due. */
  public void sendAll() {
    DeliveryUseCases sender = sender("one");
    sender
        .due()
        .forEach(lane -> {
          while (sender.sendNext(lane)) {
            Thread.onSpinWait();
          }
        });
  }

  public MemoSheet write(String text) {
    return memos.write(memos.anna, text);
  }

  /** Lets the clock go to when it is that time in the zone next. */
  public void goTo(LocalTime time) {
    ZonedDateTime now = clock.instant().atZone(ZONE);
    ZonedDateTime today = now.with(time);
    clock.advance(Duration.between(now, today.isAfter(now) ? today : today.plusDays(1)));
  }

  public static ChannelFields channel(String name) {
    return SamplePushes.webhook("https://example.org/" + name);
  }

  public PushRule rule(AccountId owner, String... channels) {
    return add(
        SamplePushes.rule(
            owner,
            9,
            clock.instant(),
            List.of(channels).stream().map(PushWorld::channel).toArray(ChannelFields[]::new)));
  }

  PushRule rule(AccountId owner, PushContent content) {
    PushRule rule = SamplePushes.rule(owner, 9, clock.instant(), channel("a"));
    return add(
        new PushRule(
            rule.id(),
            owner,
            rule.name(),
            rule.hour(),
            content,
            rule.channels(),
            true,
            rule.createdAt(),
            rule.updatedAt()));
  }

  private PushRule add(PushRule rule) {
    change(() -> ports.pushRules().add(rule));
    return rule;
  }

  public void switchOff(PushRule rule) {
    save(rule, rule.channels(), false);
  }

  void rename(PushRule rule, ChannelFields... channels) {
    save(rule, new Channels(List.of(channels)), true);
  }

  private void save(PushRule rule, Channels channels, boolean enabled) {
    PushRule changed =
        new PushRule(
            rule.id(),
            rule.owner(),
            rule.name(),
            rule.hour(),
            rule.content(),
            channels,
            enabled,
            rule.createdAt(),
            clock.instant());
    change(() -> ports.pushRules().save(changed));
  }

  /** What there is to be known of the messages of a rule. */
  public List<Delivery> deliveries(AccountId owner, PushRuleId rule) {
    return ports
        .unitOfWork()
        .read(() -> ports.deliveries().list(owner, rule, new PageRequest(1, 100)))
        .items();
  }

  /** Does something that has no answer. */
  public void change(Runnable change) {
    Supplier<Boolean> work =
        () -> {
          change.run();
          return true;
        };
    ports.unitOfWork().write(work);
  }
}
