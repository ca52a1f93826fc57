package dev.aimo.application.review;

import dev.aimo.domain.review.PastReview;
import java.util.List;

/** The latest reviews, and how many there are. */
public record ReviewHistory(List<PastReview> reviews, long total) {

  public ReviewHistory {
    reviews = List.copyOf(reviews);
  }
}
