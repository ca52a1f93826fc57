package dev.aimo.bootstrap.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A memo for measurements, and how long ago it was written. */
public record SampleMemo(
    String text, Optional<String> category, List<String> tags, boolean isPublic, Duration age) {}
