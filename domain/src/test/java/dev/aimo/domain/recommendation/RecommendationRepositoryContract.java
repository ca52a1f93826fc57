package dev.aimo.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.account.SampleAccounts;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import dev.aimo.domain.unit.Together;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link RecommendationRepository} keeps to. */
public abstract class RecommendationRepositoryContract {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final Instant NOON = SampleAccounts.NOON;

  private AccountId owner = SampleAccounts.id();

  protected abstract Ports ports();

  @BeforeEach
  protected final void openAccount() {
    owner = new Desk(ports()).owner();
  }

  @Test
  protected final void findsNothingForADayThatHasNone() {
    assertThat(find(owner, DAY)).isEmpty();
  }

  @Test
  protected final void keepsMemosInTheirOrder() {
    Recommendation stored = save(DAY, "m2", "m\"1\\", "m🐼");

    assertThat(find(owner, DAY)).contains(stored);
    assertThat(find(owner, DAY.plusDays(1))).isEmpty();
  }

  @Test
  protected final void putsWhatIsNewInPlaceOfWhatWas() {
    Recommendation first = save(DAY, "m1", "m2");

    save(DAY, "m3");

    assertThat(find(owner, DAY).orElseThrow().memos()).containsExactly(new MemoId("m3"));
    assertThat(find(owner, DAY).orElseThrow().id()).isEqualTo(first.id());
  }

  @Test
  protected final void keepsAccountsApart() {
    AccountId other = new Desk(ports()).owner();
    save(DAY, "m1");

    assertThat(find(other, DAY)).isEmpty();
  }

  @Test
  protected final void findsTheDaysBetweenInTheirOrder() {
    Recommendation later = save(DAY, "m1");
    Recommendation earlier = save(DAY.minusDays(3), "m2");
    save(DAY.plusDays(1), "m3");
    save(DAY.minusDays(8), "m4");

    assertThat(between(DAY.minusDays(7), DAY)).containsExactly(earlier, later);
  }

  @Test
  protected final void keepsOneOfThoseThatManySaveAtOnce() throws Exception {
    Together.run(6, () -> save(DAY, "m1", "m2", "m3"));

    assertThat(between(DAY, DAY)).hasSize(1);
  }

  @Test
  protected final void worksOnlyInsideAUnit() {
    assertThatThrownBy(() -> ports().recommendations().find(owner, DAY))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() ->
            ports()
                .unit()
                .read(() -> {
                  ports().recommendations().save(recommendation(DAY, "m1"));
                  return 0;
                }))
        .isInstanceOf(IllegalStateException.class);
  }

  private Optional<Recommendation> find(AccountId account, LocalDate day) {
    return ports().unit().read(() -> ports().recommendations().find(account, day));
  }

  private List<Recommendation> between(LocalDate from, LocalDate to) {
    return ports().unit().read(() -> ports().recommendations().findBetween(owner, from, to));
  }

  private Recommendation save(LocalDate day, String... memos) {
    Recommendation saved = recommendation(day, memos);
    new Desk(ports()).change(() -> ports().recommendations().save(saved));
    return saved;
  }

  private Recommendation recommendation(LocalDate day, String... memos) {
    return new Recommendation(
        new RecommendationId(SampleAccounts.unique()),
        owner,
        day,
        List.of(memos).stream().map(MemoId::new).toList(),
        NOON);
  }
}
