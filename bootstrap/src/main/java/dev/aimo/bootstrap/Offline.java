package dev.aimo.bootstrap;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;

/** An installation as the settings describe it, opened for a piece of work without a server. */
final class Offline {

  private static final String SECRET = "JWT_SECRET";
  private static final int SECRET_BYTES = 48;

  private final Settings settings;
  private final InstantSource clock = Clock.tickMillis(ZoneOffset.UTC);

  private Offline(Settings settings) {
    this.settings = settings;
  }

  /** Whoever issues no tokens needs no secret: any will do. */
  static Offline in(Variables variables) {
    byte[] random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return new Offline(
        Settings.read(
            variables.get(SECRET).isPresent()
                ? variables
                : variables.with(Map.of(SECRET, Base64.getEncoder().encodeToString(random)))));
  }

  InstantSource clock() {
    return clock;
  }

  Wiring wiring(Adapters adapters, InstantSource time) {
    return new Wiring(adapters, settings.accounts(), settings.memos(), settings.explore(), time);
  }

  <T> T run(Function<Adapters, T> work) {
    Logging.configureBesideOutput(settings.log());
    try (ScratchDirectory scratch = ScratchDirectory.under(settings.dataDirectory());
        Metrics metrics = new Metrics()) {
      NativeCopies copies = NativeCopies.here();
      System.setProperty("java.io.tmpdir", scratch.path().toString());
      Adapters adapters = Adapters.open(settings.storage(), metrics.registry(), clock);
      try (Closing _ = adapters.closing()) {
        return work.apply(adapters);
      } finally {
        copies.remove();
      }
    }
  }
}
