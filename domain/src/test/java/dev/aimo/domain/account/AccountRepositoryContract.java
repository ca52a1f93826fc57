package dev.aimo.domain.account;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.blob.BlobKey;
import dev.aimo.domain.change.Change;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.NotFound;
import dev.aimo.domain.error.Reason;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link AccountRepository} does. */
public abstract class AccountRepositoryContract {

  private static final PasswordHash OTHER_HASH = new PasswordHash("$2b$12$another");

  protected abstract Ports ports();

  @Test
  protected final void findsNothingForAnUnknownId() {
    assertThat(find(SampleAccounts.id())).isEmpty();
  }

  @Test
  protected final void findsNothingForAnUnknownAddress() {
    assertThat(findByEmail(SampleAccounts.email())).isEmpty();
  }

  @Test
  protected final void isNotEmptyOnceAnAccountIsThere() {
    add(SampleAccounts.account());

    assertThat(ports().unit().read(ports().accounts()::isEmpty)).isFalse();
  }

  @Test
  protected final void findsWhatWasAdded() {
    Account account =
        new Account(
            SampleAccounts.id(),
            Optional.of(SampleAccounts.email()),
            Optional.of(new Phone("+49 30 1234")),
            SampleAccounts.HASH,
            Optional.of(new Nickname("小明 🐼 ")),
            Optional.of(new Avatar.Linked("https://example.org/a.png?size=1&x=ü")),
            7,
            Instant.parse("2026-02-03T04:05:06.789Z"),
            Instant.parse("2091-02-03T04:05:06.001Z"));

    add(account);

    assertThat(find(account.id())).contains(account);
  }

  @Test
  protected final void findsAnAccountThatHasOnlyAPassword() {
    Account account = withEmail(Optional.empty());

    add(account);

    assertThat(find(account.id())).contains(account);
  }

  @Test
  protected final void addsSeveralAccountsWithoutAddress() {
    Account first = add(withEmail(Optional.empty()));
    Account second = add(withEmail(Optional.empty()));

    assertThat(find(first.id())).contains(first);
    assertThat(find(second.id())).contains(second);
  }

  @Test
  protected final void keepsAnUploadedPicture() {
    Account account = add(SampleAccounts.account());
    Avatar picture = new Avatar.Uploaded(new BlobKey("avatars/" + account.id().value() + ".png"));

    save(account.withProfile(new Change.Keep<>(), new Change.Set<>(picture), NOON));

    assertThat(find(account.id()).flatMap(Account::avatar)).contains(picture);
  }

  @Test
  protected final void keepsTheLongestValues() {
    Account account =
        new Account(
            new AccountId("u".repeat(159) + SampleAccounts.unique()),
            Optional.of(new Email("🦉".repeat(223) + SampleAccounts.unique())),
            Optional.of(new Phone("5".repeat(50))),
            new PasswordHash("h".repeat(255)),
            Optional.of(new Nickname("🦉".repeat(100))),
            Optional.of(new Avatar.Linked("https://" + "é".repeat(492))),
            Integer.MAX_VALUE,
            NOON,
            NOON);

    add(account);

    assertThat(find(account.id())).contains(account);
    assertThat(findByEmail(account.email().orElseThrow())).contains(account);
  }

  @Test
  protected final void keepsAddressesThatGrowWhenTheyAreFolded() {
    Email email = new Email("ﬃ".repeat(223) + SampleAccounts.unique());
    Account account = add(SampleAccounts.account(email));

    assertThat(findByEmail(email)).contains(account);
  }

  @Test
  protected final void findsByAddressInAnotherCase() {
    String unique = SampleAccounts.unique();
    Account account = add(SampleAccounts.account(new Email("Anna." + unique + "@Example.ORG")));

    assertThat(findByEmail(new Email("ANNA." + unique + "@example.org"))).contains(account);
  }

  @Test
  protected final void findsByAddressInAnotherNonLatinCase() {
    String unique = SampleAccounts.unique();
    Account account = add(SampleAccounts.account(new Email("ПОЧТА" + unique + "@пример.рф")));

    assertThat(findByEmail(new Email("почта" + unique + "@ПРИМЕР.РФ"))).contains(account);
  }

  @Test
  protected final void findsByAddressWithOuterBlanksAndKeepsThem() {
    String unique = SampleAccounts.unique() + "@example.org";
    Account account = add(SampleAccounts.account(new Email(" " + unique + "  ")));

    assertThat(findByEmail(new Email(unique))).contains(account);
  }

  @Test
  protected final void takesAddressesThatLookLikePatternsAsTheyAre() {
    add(SampleAccounts.account());

    assertThat(findByEmail(new Email("%@example.org"))).isEmpty();
    assertThat(findByEmail(new Email("' or '1'='1"))).isEmpty();
  }

  @Test
  protected final void refusesTheSameAddressInAnotherCase() {
    String unique = SampleAccounts.unique();
    Account first = add(SampleAccounts.account(new Email("ß" + unique + "@example.org")));

    assertThatThrownBy(
            () -> add(SampleAccounts.account(new Email("SS" + unique + "@EXAMPLE.org "))))
        .isInstanceOfSatisfying(
            Conflict.class, refusal -> assertThat(refusal.reason()).isEqualTo(Reason.EMAIL_TAKEN));

    assertThat(findByEmail(first.email().orElseThrow())).contains(first);
  }

  @Test
  protected final void letsOneOfManyRegisterTheSameAddressAtOnce() throws Exception {
    Email email = SampleAccounts.email();

    List<Boolean> added =
        Together.run(
            6,
            () -> {
              try {
                add(SampleAccounts.account(email));
                return true;
              } catch (Conflict _) {
                return false;
              }
            });

    assertThat(added).containsOnlyOnce(true);
  }

  @Test
  protected final void savesTheProfile() {
    Account account = add(SampleAccounts.account());
    Account changed =
        account.withProfile(
            new Change.Set<>(new Nickname("Ωμέγα")),
            new Change.Set<>(new Avatar.Linked("http://example.org/a")),
            NOON.plusMillis(1));

    save(changed);

    assertThat(find(account.id())).contains(changed);
  }

  @Test
  protected final void clearsTheProfile() {
    Account account = add(SampleAccounts.account());
    save(
        account.withProfile(
            new Change.Set<>(new Nickname("short-lived")),
            new Change.Set<>(new Avatar.Linked("http://example.org/a")),
            NOON));

    save(account);

    assertThat(find(account.id())).contains(account);
  }

  @Test
  protected final void savesPasswordAndTokenVersion() {
    Account account = add(SampleAccounts.account());
    Account changed = account.withPassword(OTHER_HASH, NOON.plusSeconds(1));

    save(changed);

    assertThat(find(account.id())).contains(changed);
  }

  @Test
  protected final void savesWhatIsTheSameAlready() {
    Account account = add(SampleAccounts.account());

    save(account);

    assertThat(find(account.id())).contains(account);
  }

  @Test
  protected final void leavesOthersAsTheyAreWhenItSaves() {
    Account account = add(SampleAccounts.account());
    Account other = add(SampleAccounts.account());

    save(account.withPassword(OTHER_HASH, NOON.plusSeconds(1)));

    assertThat(find(other.id())).contains(other);
  }

  @Test
  protected final void refusesToSaveAnUnknownAccount() {
    Account unknown = SampleAccounts.account();

    assertThatThrownBy(() -> save(unknown))
        .isInstanceOfSatisfying(
            NotFound.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.ACCOUNT_UNKNOWN));

    assertThat(find(unknown.id())).isEmpty();
  }

  @Test
  protected final void findsNothingToChangeForAnUnknownId() {
    Optional<Account> found =
        ports().unit().write(() -> ports().accounts().findForChange(SampleAccounts.id()));

    assertThat(found).isEmpty();
  }

  @Test
  protected final void losesNoChangeOfTwoWriters() throws Exception {
    Account account = add(SampleAccounts.account());
    int threads = 4;
    int changes = 10;

    Together.run(
        threads,
        () -> {
          for (int i = 0; i < changes; i++) {
            raiseTokenVersion(account.id());
          }
          return true;
        });

    assertThat(find(account.id()).map(Account::tokenVersion)).contains(threads * changes);
  }

  private void raiseTokenVersion(AccountId id) {
    ports()
        .unit()
        .write(() -> {
          Account loaded = ports().accounts().findForChange(id).orElseThrow();
          ports().accounts().save(loaded.withPassword(OTHER_HASH, NOON));
          return true;
        });
  }

  private static Account withEmail(Optional<Email> email) {
    return new Account(
        SampleAccounts.id(),
        email,
        Optional.empty(),
        SampleAccounts.HASH,
        Optional.empty(),
        Optional.empty(),
        0,
        NOON,
        NOON);
  }

  private Account add(Account account) {
    return ports()
        .unit()
        .write(() -> {
          ports().accounts().add(account);
          return account;
        });
  }

  private void save(Account account) {
    ports()
        .unit()
        .write(() -> {
          ports().accounts().save(account);
          return account;
        });
  }

  private Optional<Account> find(AccountId id) {
    return ports().unit().read(() -> ports().accounts().find(id));
  }

  private Optional<Account> findByEmail(Email email) {
    return ports().unit().read(() -> ports().accounts().findByEmail(email));
  }
}
