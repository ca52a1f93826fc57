package dev.aimo.domain.embedding;

/** Which model saw what: two SHA-256 digests, and whether it was {@code text} or {@code image}. */
public record PictureKey(String model, String content, String modality) {}
