package dev.aimo.domain.blob;

import java.time.Duration;

/** How whoever follows a link gets the bytes, and for how long it works. */
public record LinkTerms(String mediaType, String fileName, boolean inline, Duration validFor) {}
