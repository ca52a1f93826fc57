package dev.aimo.domain.review;

import java.util.Optional;

/** A question beside what its memo says, in the trash too; nothing when it is gone for good. */
public record ReviewedItem(ReviewItem item, Optional<String> memoText) {}
