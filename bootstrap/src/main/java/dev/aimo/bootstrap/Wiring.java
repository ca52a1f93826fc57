package dev.aimo.bootstrap;

import dev.aimo.adapter.rest.RestUseCases;
import dev.aimo.application.account.AccountUseCases;
import dev.aimo.application.account.AvatarUseCases;
import dev.aimo.application.account.LiveAccounts;
import dev.aimo.application.account.LoginThrottle;
import dev.aimo.application.account.RegistrationUseCases;
import dev.aimo.application.account.SessionUseCases;
import dev.aimo.application.health.HealthUseCases;
import dev.aimo.application.system.SystemUseCases;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Builds the use cases on the adapters that were chosen: plain constructor calls, top to bottom.
 */
final class Wiring {

  /** How long another instance's change to an account may go unseen (ADR 9). */
  private static final Duration FRESHNESS = Duration.ofSeconds(1);

  private Wiring() {}

  static RestUseCases useCases(Adapters adapters, AccountSettings settings, InstantSource clock) {
    LiveAccounts live = new LiveAccounts(adapters.unit(), adapters.accounts(), clock, FRESHNESS);
    LoginThrottle throttle =
        new LoginThrottle(
            adapters.unit(),
            adapters.loginFailures(),
            settings.login(),
            clock,
            Runtime.getRuntime().availableProcessors());
    return new RestUseCases(
        new SessionUseCases(
            adapters.unit(),
            adapters.accounts(),
            live,
            adapters.hasher(),
            adapters.tokens(),
            throttle,
            clock),
        new RegistrationUseCases(
            adapters.unit(),
            adapters.accounts(),
            adapters.categories(),
            adapters.hasher(),
            throttle,
            adapters.ids(),
            clock,
            settings.registration()),
        new AccountUseCases(
            adapters.unit(),
            adapters.accounts(),
            live,
            adapters.hasher(),
            adapters.tokens(),
            throttle,
            adapters.blobs(),
            clock),
        new AvatarUseCases(
            adapters.unit(),
            adapters.accounts(),
            live,
            adapters.blobs(),
            adapters.ids(),
            clock,
            settings.zone()),
        new SystemUseCases(ProductVersion.read(), adapters.releases()),
        new HealthUseCases(adapters.probes()));
  }
}
