package dev.aimo.domain.attachment;

import java.io.InputStream;

/** Stored bytes, open for reading. Whoever got it closes its content. */
public record Blob(long size, InputStream content) {}
