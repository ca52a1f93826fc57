package dev.aimo.bootstrap;

import dev.aimo.bootstrap.demo.Demo;
import dev.aimo.bootstrap.demo.LoadData;
import dev.aimo.bootstrap.demo.Login;
import dev.aimo.bootstrap.demo.SampleUseCases;
import dev.aimo.bootstrap.demo.TimeTravel;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.StartFailure;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Writes sample memos by way of the use cases, without a server around them. */
final class SampleData {

  private final Settings settings;
  private final InstantSource clock = Clock.tickMillis(ZoneOffset.UTC);

  SampleData(Settings settings) {
    this.settings = settings;
  }

  /** What to log in with, or nothing when somebody has an account here already. */
  Optional<Login> fillWithDemo() {
    TimeTravel time = new TimeTravel(clock);
    return with(time, (adapters, useCases) -> {
      Login login = Login.withNewPassword(Demo.EMAIL, adapters.ids());
      return new Demo(useCases, time).fill(login).map(_ -> login);
    });
  }

  Login seed(int memos, String email, Optional<String> password, IntConsumer progress) {
    return with(clock, (adapters, useCases) -> {
      Login login =
          password
              .map(known -> new Login(email, known))
              .orElseGet(() -> Login.withNewPassword(email, adapters.ids()));
      try {
        new LoadData(useCases, clock).write(login, memos, progress);
      } catch (DomainError e) {
        throw new StartFailure(
            "No memos were written for %s: %s. Take an address that has no account here (--email)."
                .formatted(email, e.reason()),
            e);
      }
      return login;
    });
  }

  private <T> T with(InstantSource time, Work<T> work) {
    Logging.configure(settings.log());
    try (Metrics metrics = new Metrics()) {
      Adapters adapters = Adapters.open(settings.storage(), metrics.registry(), time);
      try (Closing _ = adapters.closing()) {
        return work.of(adapters, new Wiring(adapters, settings.accounts(), settings.memos(), time).samples());
      }
    }
  }

  @FunctionalInterface
  private interface Work<T> {
    T of(Adapters adapters, SampleUseCases useCases);
  }
}
