package dev.aimo.adapter.cli;

/** What the server answered to {@code /readyz}. */
public record HealthAnswer(boolean ready, String text) {}
