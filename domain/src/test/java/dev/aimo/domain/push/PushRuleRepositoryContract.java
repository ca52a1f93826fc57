package dev.aimo.domain.push;

import static dev.aimo.domain.push.SamplePushes.rule;
import static dev.aimo.domain.push.SamplePushes.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PushRuleRepository} keeps to. */
public abstract class PushRuleRepositoryContract {

  private static final Instant NOON = SampleAccounts.NOON;
  private static final ChannelFields CHANNEL = webhook("https://example.org/hook");

  private AccountId owner = SampleAccounts.id();

  protected abstract Ports ports();

  @BeforeEach
  protected final void openAccount() {
    owner = new Desk(ports()).owner();
  }

  @Test
  protected final void keepsARule() {
    PushRule rule = add(rule(owner, 23, CHANNEL));

    assertThat(find(owner, rule.id())).contains(rule);
  }

  @Test
  protected final void keepsChannelsWithEverythingInThem() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("type", "meow");
    values.put("nickname", "猫 🐼 \" \\ 'x'");
    values.put("htmlHeight", 300);
    values.put("ratio", 0.5);
    values.put("nothing", null);
    values.put("flag", true);
    values.put("list", new ArrayList<@Nullable Object>(Arrays.asList("a", null, false)));
    values.put("map", Map.of("k", "v"));
    PushRule rule = add(rule(owner, 0, new ChannelFields(values), CHANNEL, CHANNEL));

    assertThat(find(owner, rule.id()).orElseThrow().channels()).isEqualTo(rule.channels());
  }

  @Test
  protected final void listsTheNewestFirst() {
    PushRule old = add(rule(owner, 1, NOON.minusMillis(1), CHANNEL));
    PushRule one = add(rule(owner, 2, NOON, CHANNEL));
    PushRule two = add(rule(owner, 3, NOON, CHANNEL));
    boolean oneIsFirst = one.id().value().compareTo(two.id().value()) > 0;

    assertThat(findAll(owner)).containsExactly(oneIsFirst ? one : two, oneIsFirst ? two : one, old);
  }

  @Test
  protected final void keepsAccountsApart() {
    AccountId other = new Desk(ports()).owner();
    PushRule rule = add(rule(owner, 8, CHANNEL));

    assertThat(find(other, rule.id())).isEmpty();
    assertThat(findAll(other)).isEmpty();
    assertThat(remove(other, rule.id())).isFalse();
    assertThat(find(owner, rule.id())).contains(rule);
  }

  @Test
  protected final void findsTheEnabledRulesOfAnHourInParts() {
    int hour = 7;
    List<PushRule> due = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      due.add(add(rule(owner, hour, CHANNEL)));
    }
    add(disabled(rule(owner, hour, CHANNEL)));
    add(rule(owner, hour + 1, CHANNEL));
    PushRule removed = add(rule(owner, hour, CHANNEL));
    remove(owner, removed.id());

    List<PushRule> found = new ArrayList<>();
    String after = "";
    List<PushRule> page = due(hour, after);
    while (!page.isEmpty()) {
      found.addAll(page);
      after = page.getLast().id().value();
      page = due(hour, after);
    }

    assertThat(found.stream().filter(rule -> rule.owner().equals(owner)))
        .containsExactlyInAnyOrderElementsOf(due);
    assertThat(found.stream().map(rule -> rule.id().value())).isSorted();
  }

  @Test
  protected final void savesAllButOwnerAndBeginning() {
    PushRule rule = add(rule(owner, 8, CHANNEL));
    PushRule changed =
        new PushRule(
            rule.id(),
            owner,
            "Evening",
            20,
            PushContent.DAILY_MEMOS,
            Channels.sent(List.of(webhook("https://example.org/other"))),
            false,
            NOON.plusSeconds(9),
            NOON.plusSeconds(5));

    new Desk(ports()).change(() -> ports().pushRules().save(changed));

    PushRule found = find(owner, rule.id()).orElseThrow();
    assertThat(found.name()).isEqualTo("Evening");
    assertThat(found.hour()).isEqualTo(20);
    assertThat(found.content()).isEqualTo(PushContent.DAILY_MEMOS);
    assertThat(found.channels()).isEqualTo(changed.channels());
    assertThat(found.enabled()).isFalse();
    assertThat(found.createdAt()).isEqualTo(NOON);
    assertThat(found.updatedAt()).isEqualTo(NOON.plusSeconds(5));
  }

  @Test
  protected final void savesNothingThatIsGone() {
    PushRule rule = add(rule(owner, 8, CHANNEL));
    remove(owner, rule.id());

    assertThatThrownBy(() -> new Desk(ports()).change(() -> ports().pushRules().save(rule)))
        .isInstanceOf(NotFound.class);
    assertThat(remove(owner, rule.id())).isFalse();
    assertThat(findAll(owner)).isEmpty();
  }

  @Test
  protected final void findsForChangeInsideAWriteOnly() {
    PushRule rule = add(rule(owner, 8, CHANNEL));

    assertThat(ports().unit().write(() -> ports().pushRules().findForChange(owner, rule.id())))
        .contains(rule);
    assertThatThrownBy(
            () -> ports().unit().read(() -> ports().pushRules().findForChange(owner, rule.id())))
        .isInstanceOf(IllegalStateException.class);
  }

  private static PushRule disabled(PushRule rule) {
    return new PushRule(
        rule.id(),
        rule.owner(),
        rule.name(),
        rule.hour(),
        rule.content(),
        rule.channels(),
        false,
        rule.createdAt(),
        rule.updatedAt());
  }

  private List<PushRule> due(int hour, String after) {
    return ports().unit().read(() -> ports().pushRules().findDue(hour, after, 2));
  }

  private PushRule add(PushRule rule) {
    new Desk(ports()).change(() -> ports().pushRules().add(rule));
    return rule;
  }

  private Optional<PushRule> find(AccountId account, PushRuleId id) {
    return ports().unit().read(() -> ports().pushRules().find(account, id));
  }

  private List<PushRule> findAll(AccountId account) {
    return ports().unit().read(() -> ports().pushRules().findAll(account));
  }

  private boolean remove(AccountId account, PushRuleId id) {
    return ports().unit().write(() -> ports().pushRules().remove(account, id, NOON));
  }
}
