package dev.aimo.adapter.rest;

import dev.aimo.application.account.AccountUseCases;
import dev.aimo.application.account.AvatarUseCases;
import dev.aimo.application.account.RegistrationUseCases;
import dev.aimo.application.account.SessionUseCases;
import dev.aimo.application.health.HealthUseCases;
import dev.aimo.application.system.SystemUseCases;

/** What the REST interface offers. */
public record RestUseCases(
    SessionUseCases sessions,
    RegistrationUseCases registration,
    AccountUseCases accounts,
    AvatarUseCases avatars,
    SystemUseCases system,
    HealthUseCases health) {}
