package dev.aimo.domain.index;

import dev.aimo.domain.embedding.Vector;

/** A memo and what it means. */
public record VectorEntry(MemoEntry memo, Vector vector) {}
