package dev.aimo.domain.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.text.Color;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link CategoryRepository} does. */
public abstract class CategoryRepositoryContract {

  protected abstract Ports ports();

  @Test
  protected final void findsNothingForAnOwnerWithoutCategories() {
    assertThat(findAll(owner())).isEmpty();
  }

  @Test
  protected final void findsNothingForAnUnknownOwner() {
    assertThat(findAll(SampleAccounts.id())).isEmpty();
  }

  @Test
  protected final void findsWhatWasAdded() {
    Category category =
        new Category(
            new CategoryId("c" + SampleAccounts.unique()),
            owner(),
            new CategoryName("Bücher 📚"),
            Optional.of(new Color("#ff8800")),
            Instant.parse("2026-02-03T04:05:06.789Z"),
            Instant.parse("2091-02-03T04:05:06.001Z"));

    add(category);

    assertThat(findAll(category.owner())).containsExactly(category);
  }

  @Test
  protected final void keepsTheLongestValues() {
    Category category =
        new Category(
            new CategoryId("c".repeat(159) + SampleAccounts.unique()),
            owner(),
            new CategoryName("🦉".repeat(100)),
            Optional.of(new Color("c".repeat(20))),
            SampleAccounts.NOON,
            SampleAccounts.NOON);

    add(category);

    assertThat(findAll(category.owner())).containsExactly(category);
  }

  @Test
  protected final void keepsNamesThatGrowWhenTheyAreFolded() {
    Category category = SampleCategories.category(owner(), "ﬃ".repeat(100));

    add(category);

    assertThat(findAll(category.owner())).containsExactly(category);
  }

  @Test
  protected final void showsEachOwnerTheirOwn() {
    Category mine = add(SampleCategories.category(owner(), "Work"));
    Category yours = add(SampleCategories.category(owner(), "Work"));

    assertThat(findAll(mine.owner())).containsExactly(mine);
    assertThat(findAll(yours.owner())).containsExactly(yours);
  }

  @Test
  protected final void ordersByNameWithoutRegardToCase() {
    AccountId owner = owner();
    addAll(owner, "banana", "Cherry", "apple", "Banana 2", "éclair", "10", "9");

    assertThat(names(owner))
        .containsExactly("10", "9", "apple", "banana", "Banana 2", "Cherry", "éclair");
  }

  @Test
  protected final void ordersByCodePointWhateverTheScript() {
    AccountId owner = owner();
    addAll(owner, "🐢", "ｚ", "книга", "工作", "ärger", "zebra", "日记", "_x", "한국");

    assertThat(names(owner))
        .containsExactly("_x", "zebra", "ärger", "книга", "工作", "日记", "한국", "ｚ", "🐢");
  }

  @Test
  protected final void refusesTheSameNameInAnotherCase() {
    Category first = add(SampleCategories.category(owner(), "Straße"));

    assertThatThrownBy(() -> add(SampleCategories.category(first.owner(), "STRASSE")))
        .isInstanceOfSatisfying(
            Conflict.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.CATEGORY_EXISTS));

    assertThat(findAll(first.owner())).containsExactly(first);
  }

  @Test
  protected final void refusesTheSameNameInAnotherNonLatinCase() {
    AccountId owner = owner();
    add(SampleCategories.category(owner, "ΌΝΕΙΡΑ"));

    assertThatThrownBy(() -> add(SampleCategories.category(owner, "όνειρα")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  protected final void refusesTheSameNameInAnotherUnicodeForm() {
    AccountId owner = owner();
    add(SampleCategories.category(owner, "Caf\u00e9"));

    assertThatThrownBy(() -> add(SampleCategories.category(owner, "Cafe\u0301")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  protected final void tellsAccentsApart() {
    AccountId owner = owner();
    addAll(owner, "resume", "résumé");

    assertThat(names(owner)).containsExactly("resume", "résumé");
  }

  @Test
  protected final void tellsEmojiApart() {
    AccountId owner = owner();
    addAll(owner, "🍎", "🍏");

    assertThat(names(owner)).hasSize(2);
  }

  @Test
  protected final void takesNamesThatLookLikePatternsAsTheyAre() {
    AccountId owner = owner();
    addAll(owner, "100%", "a_b", "a'b", "a\"b", "a\\b", "; drop table categories --");

    assertThat(names(owner))
        .containsExactlyInAnyOrder(
            "100%", "a_b", "a'b", "a\"b", "a\\b", "; drop table categories --");
  }

  @Test
  protected final void letsOneOfManyAddTheSameNameAtOnce() throws Exception {
    AccountId owner = owner();

    List<Boolean> added =
        Together.run(
            6,
            () -> {
              try {
                add(SampleCategories.category(owner, "Race"));
                return true;
              } catch (Conflict _) {
                return false;
              }
            });

    assertThat(added).containsOnlyOnce(true);
    assertThat(names(owner)).containsExactly("Race");
  }

  @Test
  protected final void ordersTenThousandCategories() {
    AccountId owner = owner();
    List<String> ordered = IntStream.range(0, 10_000).mapToObj("n%05d"::formatted).toList();
    List<String> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(7));

    addAll(owner, shuffled.toArray(String[]::new));

    assertThat(names(owner)).isEqualTo(ordered);
  }

  private AccountId owner() {
    Account account = SampleAccounts.account();
    ports()
        .unit()
        .write(() -> {
          ports().accounts().add(account);
          return true;
        });
    return account.id();
  }

  private Category add(Category category) {
    return ports()
        .unit()
        .write(() -> {
          ports().categories().add(category);
          return category;
        });
  }

  private void addAll(AccountId owner, String... names) {
    ports()
        .unit()
        .write(() -> {
          for (String name : names) {
            ports().categories().add(SampleCategories.category(owner, name));
          }
          return true;
        });
  }

  private List<Category> findAll(AccountId owner) {
    return ports().unit().read(() -> ports().categories().findAll(owner));
  }

  private List<String> names(AccountId owner) {
    return findAll(owner).stream().map(category -> category.name().value()).toList();
  }
}
