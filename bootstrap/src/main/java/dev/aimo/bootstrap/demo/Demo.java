package dev.aimo.bootstrap.demo;

import dev.aimo.application.account.Register;
import dev.aimo.domain.account.Account;
import dev.aimo.domain.account.Actor;
import java.util.List;
import java.util.Optional;

/** Fills an empty installation with the memos of somebody who never lived. */
public final class Demo {

  public static final String EMAIL = "demo@example.org";

  private static final String NICKNAME = "Mira";
  private static final Age BEGINNING = Age.ofDays(1_099);

  private final SampleUseCases useCases;
  private final TimeTravel clock;

  /** How much there is to see. */
  public record Filled(int memos) {}

  /** The use cases have to go by this clock. */
  public Demo(SampleUseCases useCases, TimeTravel clock) {
    this.useCases = useCases;
    this.clock = clock;
  }

  /** Empty when somebody has an account already: then nothing was changed. */
  public Optional<Filled> fill(Login login) {
    return useCases.registration().isUnused() ? Optional.of(write(login)) : Optional.empty();
  }

  private Filled write(Login login) {
    clock.goTo(BEGINNING.before(clock.present(), 0));
    Account account =
        useCases
            .registration()
            .register(new Register(login.email(), login.password(), NICKNAME, ""));
    List<DemoMemo> memos = DemoResources.memos();
    new Story(useCases, clock, new Actor(account.id())).tell(memos);
    clock.goHome();
    return new Filled(memos.size());
  }
}
