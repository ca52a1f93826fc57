package dev.aimo.application.repetition;

/** How many memos got a card that is seen, and how many live ones did not. */
public record Imported(long cards, long skipped) {}
