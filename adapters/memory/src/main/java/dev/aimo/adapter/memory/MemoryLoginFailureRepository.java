package dev.aimo.adapter.memory;

import dev.aimo.domain.account.LoginFailureRepository;
import dev.aimo.domain.account.LoginFailures;
import dev.aimo.domain.account.LoginSubject;
import java.time.Instant;
import java.util.Optional;

final class MemoryLoginFailureRepository implements LoginFailureRepository {

  private final MemoryUnitOfWork unit;
  private final MemoryTable<LoginSubject, Row> rows;

  private record Row(LoginSubject subject, LoginFailures failures) {}

  MemoryLoginFailureRepository(MemoryUnitOfWork unit) {
    this.unit = unit;
    this.rows = new MemoryTable<>(unit);
  }

  @Override
  public LoginFailures add(LoginSubject subject, Instant now, Instant windowEnd) {
    Optional<LoginFailures> running =
        rows.find(subject).map(Row::failures).filter(known -> known.windowEnd().isAfter(now));
    LoginFailures counted =
        running
            .map(known -> new LoginFailures(known.count() + 1, known.windowEnd()))
            .orElseGet(() -> new LoginFailures(1, windowEnd));
    rows.put(subject, new Row(subject, counted));
    return counted;
  }

  @Override
  public void takeBack(LoginSubject subject) {
    unit.requireWriting();
    rows.find(subject)
        .map(Row::failures)
        .filter(known -> known.count() > 0)
        .ifPresent(known ->
            rows.put(
                subject,
                new Row(subject, new LoginFailures(known.count() - 1, known.windowEnd()))));
  }

  @Override
  public void forgetEnded(Instant now) {
    unit.requireWriting();
    rows.all()
        .filter(row -> !row.failures().windowEnd().isAfter(now))
        .toList()
        .forEach(row -> rows.remove(row.subject()));
  }
}
