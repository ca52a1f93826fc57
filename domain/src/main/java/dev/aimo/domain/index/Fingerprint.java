package dev.aimo.domain.index;

/** Stands for one exact state of a memo, and of what searches filter it by. */
public record Fingerprint(String value) {}
