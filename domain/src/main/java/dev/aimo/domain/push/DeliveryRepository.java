package dev.aimo.domain.push;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Deliveries, of which there is one for an account, an occasion, a day and a channel. All methods
 * work inside a {@link dev.aimo.domain.unit.UnitOfWork}.
 */
public interface DeliveryRepository {

  /** Stores those that are not there yet; the others stay as they are. */
  void addMissing(List<Delivery> deliveries);

  /** Whether there is any for this occasion on this day. */
  boolean exists(AccountId owner, Occasion occasion, LocalDate day);

  /**
   * Lanes on which something is due, at most so many of one account and so many in all: the longest
   * waiting lane of each account, then the second of each, and so on, each time the longest waiting
   * first.
   */
  List<Lane> findDueLanes(Instant now, int mostOfOne, int most);

  /** What is due on a lane: the longest waiting, then by id. */
  Optional<Delivery> findDue(Lane lane, Instant now);

  /**
   * Stores a delivery that was claimed to be sent, if it is as it was before: waiting, and tried
   * once less. Whether it is stored; of several who claim, one succeeds.
   */
  boolean claim(Delivery claimed);

  /**
   * Stores what became of a delivery, if whoever claimed it still holds this claim, or was thought
   * to have died: whether it is stored.
   */
  boolean settle(Delivery settled);

  /** Makes those uncertain that were claimed before that time and not settled: how many. */
  int abandonClaimedBefore(Instant time, String reason, Instant now);

  /** Those of a rule of the owner, newest first, then by id downwards. */
  Page<Delivery> list(AccountId owner, PushRuleId rule, PageRequest page);

  /** Removes those that ended before that time: how many, at most so many. */
  int removeEndedBefore(Instant time, int most);
}
