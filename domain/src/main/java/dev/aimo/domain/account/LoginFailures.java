package dev.aimo.domain.account;

import java.time.Instant;

/** How often a subject failed in the window that ends then. */
public record LoginFailures(int count, Instant windowEnd) {}
