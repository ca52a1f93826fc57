package dev.aimo.domain.review;

/** What somebody answered, and what a model made of it. */
public record ReviewAnswer(String text, Mastery mastery, String feedback) {}
