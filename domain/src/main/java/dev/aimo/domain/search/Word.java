package dev.aimo.domain.search;

/**
 * A word of a text, in the form in which it is compared, and where it stands there: from the char
 * at {@code from} to before the one at {@code to}.
 */
public record Word(String form, int from, int to) {}
