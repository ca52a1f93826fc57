package dev.aimo.adapter.sql.push;

import dev.aimo.adapter.sql.session.SqlSessions;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.page.Page;
import dev.aimo.domain.page.PageRequest;
import dev.aimo.domain.push.Delivery;
import dev.aimo.domain.push.DeliveryRepository;
import dev.aimo.domain.push.Lane;
import dev.aimo.domain.push.Occasion;
import dev.aimo.domain.push.PushRuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.Configuration;

/** Deliveries in the table {@code push_deliveries}. */
public final class SqlDeliveryRepository implements DeliveryRepository {

  private static final int MOST_PER_STATEMENT = 50;

  private final SqlSessions sessions;

  public SqlDeliveryRepository(SqlSessions sessions) {
    this.sessions = sessions;
  }

  public static void addMapper(Configuration configuration) {
    configuration.addMapper(DeliveryMapper.class);
  }

  /** In one order for everybody, so that two who add the same ones wait and do not deadlock. */
  @Override
  public void addMissing(List<Delivery> deliveries) {
    DeliveryMapper mapper = writing();
    List<Delivery> ordered =
        deliveries.stream()
            .sorted(
                Comparator.comparing((Delivery delivery) -> delivery.occasion().value())
                    .thenComparing(delivery -> delivery.channel().value()))
            .toList();
    for (int from = 0; from < ordered.size(); from += MOST_PER_STATEMENT) {
      mapper.insertMissing(
          ordered.subList(from, Math.min(from + MOST_PER_STATEMENT, ordered.size())));
    }
  }

  @Override
  public boolean exists(AccountId owner, Occasion occasion, LocalDate day) {
    return reading().findAny(owner, occasion, day).isPresent();
  }

  @Override
  public List<Lane> findDueLanes(Instant now, int mostOfOne, int most) {
    return reading().findDueLanes(now, mostOfOne, most);
  }

  @Override
  public Optional<Delivery> findDue(Lane lane, Instant now) {
    return reading().findDue(lane, now).map(DeliveryRow::delivery);
  }

  @Override
  public boolean claim(Delivery claimed) {
    return writing().claim(claimed) > 0;
  }

  @Override
  public boolean settle(Delivery settled) {
    return writing().settle(settled) > 0;
  }

  @Override
  public int abandonClaimedBefore(Instant time, String reason, Instant now) {
    return writing().abandon(time, reason, now);
  }

  @Override
  public Page<Delivery> list(AccountId owner, PushRuleId rule, PageRequest page) {
    List<Delivery> items =
        reading().list(owner, rule, page).stream().map(DeliveryRow::delivery).toList();
    return new Page<>(items, reading().count(owner, rule), page);
  }

  @Override
  public int removeEndedBefore(Instant time, int most) {
    return writing().deleteEndedBefore(time, most);
  }

  private DeliveryMapper reading() {
    return sessions.reading(DeliveryMapper.class);
  }

  private DeliveryMapper writing() {
    return sessions.writing(DeliveryMapper.class);
  }
}
