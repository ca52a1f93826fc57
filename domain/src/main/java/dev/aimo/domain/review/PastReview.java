package dev.aimo.domain.review;

/** A review, and how many questions it had. */
public record PastReview(Review review, int items) {}
