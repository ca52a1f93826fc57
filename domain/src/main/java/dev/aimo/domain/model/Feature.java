package dev.aimo.domain.model;

/** What an account may choose a model for. */
public enum Feature {
  TAG_GENERATION
}
