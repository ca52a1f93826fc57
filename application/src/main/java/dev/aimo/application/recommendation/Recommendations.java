package dev.aimo.application.recommendation;

import dev.aimo.application.model.Chat;
import dev.aimo.application.model.Models;
import dev.aimo.domain.account.AccountId;
import dev.aimo.domain.memo.MemoId;
import dev.aimo.domain.memo.MemoSheet;
import dev.aimo.domain.unit.UnitOfWork;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The memos of the day. They are chosen once and kept; those that are gone later are replaced, in
 * their places. Opens units of work of its own, and asks no model inside one.
 */
public final class Recommendations {

  private final UnitOfWork unit;
  private final DayBook book;
  private final Turn turn;
  private final Models models;
  private final ModelChoice choice;
  private final InstantSource clock;
  private final ZoneId zone;

  public Recommendations(
      UnitOfWork unit,
      DayBook book,
      Turn turn,
      Models models,
      ModelChoice choice,
      InstantSource clock,
      ZoneId zone) {
    this.unit = unit;
    this.book = book;
    this.turn = turn;
    this.models = models;
    this.choice = choice;
    this.clock = clock;
    this.zone = zone;
  }

  /** At most three, in the order in which they were chosen; all when there are no more. */
  public List<MemoSheet> today(AccountId owner) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
    DayBook.Look look = unit.read(() -> book.look(owner, day));
    if (look.isComplete()) {
      return look.shown();
    }
    Optional<Chat> model = look.isNew() ? models.system() : Optional.empty();
    return model.isPresent() && look.leavesAChoice()
        ? asked(owner, day, model.get())
        : unit.write(() -> book.fill(owner, day, List.of()));
  }

  /** One asks at a time, whichever instance; the others wait for what it finds, but not long. */
  private List<MemoSheet> asked(AccountId owner, LocalDate day, Chat model) {
    Turn.Held held = turn.take(owner, () -> unit.read(() -> book.look(owner, day)).isComplete());
    if (!held.isMine()) {
      return unit.write(() -> {
        turn.clear(held);
        return book.fill(owner, day, List.of());
      });
    }
    var candidates = unit.read(() -> candidates(owner, day));
    List<MemoId> chosen = candidates.isEmpty() ? List.of() : choice.ask(model, candidates);
    return unit.write(() -> book.fill(owner, day, turn.giveBack(held) ? chosen : List.of()));
  }

  /** None when somebody had the turn just before, and did what it is for. */
  private List<MemoSheet> candidates(AccountId owner, LocalDate day) {
    return book.look(owner, day).isComplete() ? List.of() : book.candidates(owner, day);
  }
}
