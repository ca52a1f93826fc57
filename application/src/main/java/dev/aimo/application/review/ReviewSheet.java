package dev.aimo.application.review;

import dev.aimo.domain.review.Review;
import dev.aimo.domain.review.ReviewedItem;
import java.util.List;

/** A review with its questions, in their order. */
public record ReviewSheet(Review review, List<ReviewedItem> items) {

  public ReviewSheet {
    items = List.copyOf(items);
  }
}
