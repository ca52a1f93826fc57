package dev.aimo.domain.repetition;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link RepetitionRepository} does. */
public abstract class RepetitionRepositoryContract {

  private static final Comparator<AccountId> BY_ID = Comparator.comparing(AccountId::value);

  protected abstract Ports ports();

  protected abstract RepetitionRepository repetition();

  @Test
  protected final void isOffAtFirst() {
    AccountId owner = desk().owner();

    assertThat(settings(owner)).isEqualTo(new RepetitionSettings(false, 5));
    assertThat(rules(owner)).isEmpty();
  }

  @Test
  protected final void keepsSettingsOfEachAccount() {
    AccountId owner = desk().owner();
    AccountId other = desk().owner();

    save(owner, new RepetitionSettings(true, 100));

    assertThat(settings(owner)).isEqualTo(new RepetitionSettings(true, 100));
    assertThat(settings(other).isOn()).isFalse();
    save(owner, new RepetitionSettings(false, 1));
    assertThat(settings(owner)).isEqualTo(new RepetitionSettings(false, 1));
  }

  @Test
  protected final void losesNoChangeOfTwoWriters() throws Exception {
    AccountId owner = desk().owner();

    Together.run(
        4,
        () -> {
          for (int i = 0; i < 10; i++) {
            desk().change(() -> raiseLimit(owner));
          }
          return true;
        });

    assertThat(settings(owner).dailyLimit()).isEqualTo(45);
  }

  @Test
  protected final void findsThoseWhoHaveItOnInTurn() {
    List<AccountId> on = Stream.generate(() -> desk().owner()).limit(3).sorted(BY_ID).toList();
    AccountId off = desk().owner();
    on.forEach(owner -> save(owner, new RepetitionSettings(true, 5)));

    List<AccountId> found = new ArrayList<>();
    Optional<AccountId> last = Optional.empty();
    List<AccountId> page;
    do {
      Optional<AccountId> after = last;
      page = ports().unit().read(() -> repetition().findReminded(after, 2));
      found.addAll(page);
      last = page.isEmpty() ? last : Optional.of(page.getLast());
    } while (!page.isEmpty());

    assertThat(found).containsSubsequence(on).doesNotContain(off).doesNotHaveDuplicates();
  }

  @Test
  protected final void findsRulesOfEveryKindNewestFirst() {
    AccountId owner = desk().owner();
    List<Rule> added = new ArrayList<>();
    for (MemoTrait.Kind kind : MemoTrait.Kind.values()) {
      for (Rule.Mode mode : Rule.Mode.values()) {
        added.addFirst(rule(owner, mode, kind, "🦉".repeat(255), NOON.plusMillis(added.size())));
      }
    }

    added.forEach(this::add);

    assertThat(rules(owner)).containsExactlyElementsOf(added);
    assertThat(rules(desk().owner())).isEmpty();
  }

  @Test
  protected final void removesARuleOnce() {
    AccountId owner = desk().owner();
    Rule rule = rule(owner, Rule.Mode.INCLUDE, MemoTrait.Kind.TAG, "x", NOON);
    Rule other = rule(owner, Rule.Mode.EXCLUDE, MemoTrait.Kind.TAG, "y", NOON);
    add(rule);
    add(other);

    assertThat(remove(desk().owner(), rule.id())).isFalse();
    assertThat(remove(owner, rule.id())).isTrue();
    assertThat(remove(owner, rule.id())).isFalse();

    assertThat(rules(owner)).containsExactly(other);
  }

  private void raiseLimit(AccountId owner) {
    RepetitionSettings loaded = repetition().findSettingsForChange(owner);
    repetition()
        .saveSettings(owner, new RepetitionSettings(loaded.isOn(), loaded.dailyLimit() + 1));
  }

  private Desk desk() {
    return new Desk(ports());
  }

  private static Rule rule(
      AccountId owner, Rule.Mode mode, MemoTrait.Kind kind, String value, Instant at) {
    RuleId id = new RuleId("srr" + SampleAccounts.unique());
    return new Rule(id, owner, mode, new MemoTrait(kind, value), at);
  }

  private void save(AccountId owner, RepetitionSettings settings) {
    desk().change(() -> repetition().saveSettings(owner, settings));
  }

  private RepetitionSettings settings(AccountId owner) {
    return ports().unit().read(() -> repetition().findSettings(owner));
  }

  private void add(Rule rule) {
    desk().change(() -> repetition().addRule(rule));
  }

  private boolean remove(AccountId owner, RuleId id) {
    return ports().unit().write(() -> repetition().removeRule(owner, id));
  }

  private List<Rule> rules(AccountId owner) {
    return ports().unit().read(() -> repetition().findRules(owner));
  }
}
