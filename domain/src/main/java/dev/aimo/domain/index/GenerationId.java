package dev.aimo.domain.index;

/** Which generation; later ones have higher numbers. */
public record GenerationId(long value) {}
