package dev.aimo.domain.model;

/** A key as it is stored: of no use without the secret of the installation. */
public record SealedKey(String value) {}
