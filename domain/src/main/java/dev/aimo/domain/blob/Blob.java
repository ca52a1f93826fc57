package dev.aimo.domain.blob;

import java.io.InputStream;

/** Bytes and how many there are. Whoever got it closes its content. */
public record Blob(long size, InputStream content) {}
