package dev.aimo.bootstrap;

import dev.aimo.bootstrap.demo.Demo;
import dev.aimo.bootstrap.demo.LoadData;
import dev.aimo.bootstrap.demo.Login;
import dev.aimo.bootstrap.demo.TimeTravel;
import dev.aimo.domain.error.Conflict;
import dev.aimo.domain.error.DomainError;
import dev.aimo.domain.error.StartFailure;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Writes sample data where the settings say, without a server. */
final class SampleData {

  private static final String SECRET = "JWT_SECRET";
  private static final int SECRET_BYTES = 48;

  private final Settings settings;
  private final InstantSource clock = Clock.tickMillis(ZoneOffset.UTC);

  private SampleData(Settings settings) {
    this.settings = settings;
  }

  /** Whoever only writes memos issues no tokens: any secret will do. */
  static SampleData in(Variables variables) {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return new SampleData(
        Settings.read(
            variables.get(SECRET).isPresent()
                ? variables
                : variables.with(Map.of(SECRET, Base64.getEncoder().encodeToString(random)))));
  }

  /** The sample memos, for an installation in which nobody has an account yet. */
  Login fillEmpty() {
    return withAdapters(adapters -> {
      TimeTravel travel = new TimeTravel(clock);
      Login login = Login.withNewPassword(Demo.EMAIL, adapters.ids());
      if (new Demo(wiring(adapters, travel).samples(), travel).fill(login).isEmpty()) {
        throw new StartFailure(
            """
            Sample memos are for an empty installation, and in this one (%s) somebody has an account. \
            Nothing was changed. Leave --demo out, or name another directory with AIMO_DATA_DIR.\
            """
                .formatted(adapters.description()));
      }
      return login;
    });
  }

  /** So many memos in a new account. */
  Login seed(int memos, Optional<String> email, Optional<String> password, IntConsumer progress) {
    return withAdapters(adapters -> {
      Login made = Login.withNewPassword(email.orElse(LoadData.EMAIL), adapters.ids());
      Login login = password.map(chosen -> new Login(made.email(), chosen)).orElse(made);
      try {
        new LoadData(wiring(adapters, clock).samples(), clock).write(login, memos, progress);
      } catch (Conflict e) {
        throw new StartFailure(
            "There is an account %s already; it was left as it is. Name another one with --email."
                .formatted(login.email()),
            e);
      } catch (DomainError e) {
        throw new StartFailure(
            "The account %s can not be opened (%s).".formatted(login.email(), e.getMessage()), e);
      }
      return login;
    });
  }

  private Wiring wiring(Adapters adapters, InstantSource clock) {
    return new Wiring(adapters, settings.accounts(), settings.memos(), clock);
  }

  private <T> T withAdapters(Function<Adapters, T> work) {
    Logging.configure(settings.log());
    try (ScratchDirectory scratch = ScratchDirectory.under(settings.dataDirectory());
        Metrics metrics = new Metrics()) {
      System.setProperty("java.io.tmpdir", scratch.path().toString());
      Adapters adapters = Adapters.open(settings.storage(), metrics.registry(), clock);
      try (Closing _ = adapters.closing()) {
        return work.apply(adapters);
      }
    }
  }
}
