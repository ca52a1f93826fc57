package dev.aimo.adapter.memory;

import static java.util.Comparator.comparing;

import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryId;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.DeliveryState;
import dev.aimo.domain.push.Lane;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushRuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryDeliveryRepository implements DeliveryRepository {

  private static final Comparator<Delivery> BY_ID = ByCodePoint.of(one -> one.id().value());

  private final MemoryUnitOfWork unit;
  private final MemoryTable<DeliveryId, Delivery> rows;

  MemoryDeliveryRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public void addMissing(List<Delivery> deliveries) {
    unit.requireWriting();
    for (Delivery delivery : deliveries) {
      if (rows.all().noneMatch(isSame(delivery))) {
        rows.put(delivery.id(), delivery);
      }
    }
  }

  private static Predicate<Delivery> isSame(Delivery delivery) {
    return row ->
        row.owner().equals(delivery.owner())
            && row.occasion().equals(delivery.occasion())
            && row.day().equals(delivery.day())
            && row.channel().equals(delivery.channel());
  }

  @Override
  public boolean exists(AccountId owner, Occasion occasion, LocalDate day) {
    return rows.all()
        .anyMatch(row ->
            row.owner().equals(owner) && row.occasion().equals(occasion) && row.day().equals(day));
  }

  @Override
  public List<Lane> findDueLanes(Instant now, int mostOfOne, int most) {
    List<Lane> lanes =
        rows.all()
            .filter(row -> isDue(row, now))
            .sorted(comparing(Delivery::nextAt).thenComparing(BY_ID))
            .map(row -> new Lane(row.owner(), row.channel()))
            .distinct()
            .toList();
    Map<AccountId, Integer> counts = new HashMap<>();
    Map<Lane, Integer> places = new HashMap<>();
    lanes.forEach(lane -> places.put(lane, counts.merge(lane.owner(), 1, Integer::sum)));
    return lanes.stream()
        .filter(lane -> places.getOrDefault(lane, 0) <= mostOfOne)
        .sorted(comparing(lane -> places.getOrDefault(lane, 0)))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<Delivery> findDue(Lane lane, Instant now) {
    return rows.all()
        .filter(row -> isDue(row, now))
        .filter(row -> new Lane(row.owner(), row.channel()).equals(lane))
        .min(comparing(Delivery::nextAt).thenComparing(BY_ID));
  }

  private static boolean isDue(Delivery row, Instant now) {
    return row.state() == DeliveryState.WAITING && !row.nextAt().isAfter(now);
  }

  @Override
  public boolean claim(Delivery claimed) {
    return replace(
        claimed, row -> row.state() == DeliveryState.WAITING && row.tries() == claimed.tries() - 1);
  }

  @Override
  public boolean settle(Delivery settled) {
    return replace(
        settled,
        row ->
            (row.state() == DeliveryState.SENDING || row.state() == DeliveryState.UNCERTAIN)
                && row.tries() == settled.tries()
                && row.instance().equals(settled.instance()));
  }

  private boolean replace(Delivery changed, Predicate<Delivery> isExpected) {
    unit.requireWriting();
    boolean isThere =
        rows.find(changed.id())
            .filter(row -> row.owner().equals(changed.owner()))
            .filter(isExpected)
            .isPresent();
    if (isThere) {
      rows.put(changed.id(), changed);
    }
    return isThere;
  }

  @Override
  public int abandonClaimedBefore(Instant time, String reason, Instant now) {
    unit.requireWriting();
    List<Delivery> lost =
        rows.all()
            .filter(row -> row.state() == DeliveryState.SENDING)
            .filter(row -> row.claimedAt().filter(since -> since.isBefore(time)).isPresent())
            .toList();
    lost.forEach(row -> rows.put(row.id(), row.abandoned(reason, now)));
    return lost.size();
  }

  @Override
  public Page<Delivery> list(AccountId owner, PushRuleId rule, PageRequest page) {
    List<Delivery> all =
        rows.all()
            .filter(row -> row.owner().equals(owner) && row.rule().equals(rule))
            .sorted(comparing(Delivery::createdAt).thenComparing(BY_ID).reversed())
            .toList();
    List<Delivery> items = all.stream().skip(page.offset()).limit(page.size()).toList();
    return new Page<>(items, all.size(), page);
  }

  @Override
  public int removeEndedBefore(Instant time, int most) {
    unit.requireWriting();
    List<Delivery> old =
        rows.all()
            .filter(row -> row.endedAt().filter(end -> end.isBefore(time)).isPresent())
            .sorted(comparing((Delivery row) -> row.endedAt().orElseThrow()))
            .limit(most)
            .toList();
    old.forEach(row -> rows.remove(row.id()));
    return old.size();
  }
}
