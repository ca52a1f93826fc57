package dev.aimo.domain.account;

/** Who asks: the account on whose behalf a use case runs. */
public record Actor(AccountId account) {}
