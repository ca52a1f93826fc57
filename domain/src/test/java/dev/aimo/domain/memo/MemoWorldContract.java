package dev.aimo.domain.memo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.memo.WorldChanges.Twin;
import dev.aimo.domain.unit.Desk;
import dev.aimo.domain.unit.Ports;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done to memos, tags, categories and attachments in whatever order, every store gives
 * the answers that a {@link WorldModel} gives.
 */
public abstract class MemoWorldContract {

  private static final int STEPS = 300;
  private static final int STEPS_BETWEEN_LOOKS = 15;

  protected abstract Ports ports();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  protected final void answersLikeTheModelAfterAnySequence(long seed) {
    WorldDice dice = new WorldDice(seed);
    WorldModel model = new WorldModel();
    WorldChanges changes = new WorldChanges(ports(), model, dice);
    List<AccountId> owners = List.of(new Desk(ports()).owner(), new Desk(ports()).owner());
    List<String> story = new ArrayList<>();

    for (int step = 1; step <= STEPS; step++) {
      AccountId owner = dice.chance(70) ? owners.getFirst() : owners.getLast();
      Twin twin = changes.next(owner);
      story.add(twin.name());
      if (dice.chance(5)) {
        breakOff(twin);
      } else {
        Object expected = answer(twin.model());
        assertThat(answer(() -> ports().unit().<Object>write(twin.store()::answer)))
            .as(() -> told(seed, story))
            .isEqualTo(expected);
      }
      if (step % STEPS_BETWEEN_LOOKS == 0) {
        look(new WorldComparison(ports(), model), dice, owners, told(seed, story));
      }
    }
  }

  private static void look(
      WorldComparison comparison, WorldDice dice, List<AccountId> owners, String told) {
    try {
      for (AccountId owner : owners) {
        comparison.compareOverviews(owner);
        for (int i = 0; i < 4; i++) {
          comparison.compareLists(owner, dice.query(), dice.trashQuery(), dice.around());
        }
        for (int i = 0; i < 12; i++) {
          comparison.compareMemo(owner, dice.memo(), dice.page());
        }
      }
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n" + told, e);
    }
  }

  /** Does the change and then fails: nothing of it may be seen afterwards. */
  private void breakOff(Twin twin) {
    IllegalStateException broken = new IllegalStateException("broken off");
    try {
      ports()
          .unit()
          .<Object>write(() -> {
            twin.store().answer();
            throw broken;
          });
    } catch (DomainError _) {
      // Refused before it could be broken off.
    } catch (IllegalStateException e) {
      assertThat(e).isSameAs(broken);
    }
  }

  private static Object answer(Twin.Side side) {
    try {
      return side.answer();
    } catch (DomainError refusal) {
      return refusal.reason();
    }
  }

  private static String told(long seed, List<String> story) {
    int from = Math.max(0, story.size() - 30);
    return "seed "
        + seed
        + ", step "
        + story.size()
        + ", the last of them:\n"
        + String.join("\n", story.subList(from, story.size()));
  }
}
