package dev.aimo.domain.review;

import static dev.aimo.domain.account.SampleAccounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.memo.MemoTrait;
import dev.aimo.domain.model.SealedKey;
import dev.aimo.domain.model.UserModel;
import dev.aimo.domain.model.UserModelId;
import dev.aimo.domain.model.UserModelRepository;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ReviewProfileRepository} does. */
public abstract class ReviewProfileRepositoryContract {

  protected abstract Ports ports();

  protected abstract ReviewProfileRepository profiles();

  protected abstract UserModelRepository models();

  @Test
  protected final void findsNothingAtFirst() {
    AccountId owner = desk().owner();

    assertThat(all(owner)).isEmpty();
    assertThat(find(owner, id())).isEmpty();
  }

  @Test
  protected final void findsWhatWasAdded() {
    AccountId owner = desk().owner();
    ReviewProfile profile =
        new ReviewProfile(
            id(),
            owner,
            "🦉".repeat(255),
            List.of(
                new ProfileRule(trait(MemoTrait.Kind.TAG, "κ\"\\\n'"), true, Optional.of("\"")),
                new ProfileRule(trait(MemoTrait.Kind.CATEGORY, ""), false, Optional.empty()),
                new ProfileRule(trait(MemoTrait.Kind.RECENT_DAYS, "7"), true, Optional.empty()),
                new ProfileRule(trait(MemoTrait.Kind.DATE_RANGE, "a,b"), true, Optional.empty())),
            50,
            Optional.of(model(owner)),
            Instant.parse("2026-02-03T04:05:06.789Z"),
            Instant.parse("2091-02-03T04:05:06.001Z"));

    add(profile);

    assertThat(find(owner, profile.id())).contains(profile);
    assertThat(findForChange(owner, profile.id())).contains(profile);
    assertThat(all(owner)).containsExactly(profile);
  }

  @Test
  protected final void findsTheNewestFirst() {
    AccountId owner = desk().owner();
    ReviewProfile old = profile(owner, NOON);
    ReviewProfile young = profile(owner, NOON.plusMillis(1));
    add(old);
    add(young);

    assertThat(all(owner)).containsExactly(young, old);
  }

  @Test
  protected final void savesAChange() {
    AccountId owner = desk().owner();
    ReviewProfile profile = profile(owner, NOON);
    add(profile);
    ProfileRule rule = new ProfileRule(trait(MemoTrait.Kind.TAG, "x"), false, Optional.empty());
    ReviewProfile changed =
        profile.with("other", List.of(rule), 3, Optional.of(model(owner)), NOON.plusMillis(5));

    desk().change(() -> profiles().save(changed));

    assertThat(all(owner)).containsExactly(changed);
  }

  @Test
  protected final void leavesOutAModelThatIsNotTheOwners() {
    AccountId owner = desk().owner();
    UserModelId foreign = model(desk().owner());
    ReviewProfile profile = profile(owner, NOON);
    add(profile.with("x", List.of(), 1, Optional.of(foreign), NOON));

    assertThat(find(owner, profile.id()).orElseThrow().model()).isEmpty();
    UserModelId nobodys = new UserModelId("u" + SampleAccounts.unique());
    desk()
        .change(() -> profiles().save(profile.with("x", List.of(), 1, Optional.of(nobodys), NOON)));
    assertThat(find(owner, profile.id()).orElseThrow().model()).isEmpty();
  }

  @Test
  protected final void forgetsAModelThatIsGone() {
    AccountId owner = desk().owner();
    UserModelId model = model(owner);
    ReviewProfile profile = profile(owner, NOON).with("x", List.of(), 1, Optional.of(model), NOON);
    add(profile);

    desk().change(() -> models().remove(owner, model));

    assertThat(find(owner, profile.id()).orElseThrow().model()).isEmpty();
  }

  @Test
  protected final void showsEachOwnerTheirOwn() {
    ReviewProfile mine = profile(desk().owner(), NOON);
    AccountId stranger = desk().owner();
    add(mine);
    ReviewProfile claimed =
        new ReviewProfile(
            mine.id(), stranger, "claimed", List.of(), 1, Optional.empty(), NOON, NOON);

    desk().change(() -> profiles().save(claimed));

    assertThat(find(stranger, mine.id())).isEmpty();
    assertThat(findForChange(stranger, mine.id())).isEmpty();
    assertThat(remove(stranger, mine.id())).isFalse();
    assertThat(all(mine.owner())).containsExactly(mine);
  }

  @Test
  protected final void removesAProfileOnce() {
    ReviewProfile profile = profile(desk().owner(), NOON);
    add(profile);

    assertThat(remove(profile.owner(), profile.id())).isTrue();
    assertThat(remove(profile.owner(), profile.id())).isFalse();

    assertThat(all(profile.owner())).isEmpty();
  }

  private Desk desk() {
    return new Desk(ports());
  }

  private static ReviewProfileId id() {
    return new ReviewProfileId("rev" + SampleAccounts.unique());
  }

  private static MemoTrait trait(MemoTrait.Kind kind, String value) {
    return new MemoTrait(kind, value);
  }

  private static ReviewProfile profile(AccountId owner, Instant at) {
    return new ReviewProfile(id(), owner, "name", List.of(), 10, Optional.empty(), at, at);
  }

  private UserModelId model(AccountId owner) {
    UserModelId id = new UserModelId("u" + SampleAccounts.unique());
    UserModel model =
        new UserModel(
            id,
            owner,
            "name",
            "other",
            Optional.of("https://example.org"),
            new SealedKey("sealed"),
            "model",
            false,
            NOON,
            NOON);
    desk().change(() -> models().add(model));
    return id;
  }

  private void add(ReviewProfile profile) {
    desk().change(() -> profiles().add(profile));
  }

  private Optional<ReviewProfile> find(AccountId owner, ReviewProfileId id) {
    return ports().unit().read(() -> profiles().find(owner, id));
  }

  private Optional<ReviewProfile> findForChange(AccountId owner, ReviewProfileId id) {
    return ports().unit().write(() -> profiles().findForChange(owner, id));
  }

  private List<ReviewProfile> all(AccountId owner) {
    return ports().unit().read(() -> profiles().findAll(owner));
  }

  private boolean remove(AccountId owner, ReviewProfileId id) {
    return ports().unit().write(() -> profiles().remove(owner, id));
  }
}
