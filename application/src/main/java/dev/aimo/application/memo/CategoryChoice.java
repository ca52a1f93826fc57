package dev.aimo.application.memo;

import dev.aimo.domain.category.CategoryId;
import dev.aimo.domain.category.CategoryName;

/** Where a new memo shall lie: in a category that is there, or in one by name. */
public sealed interface CategoryChoice {

  record Known(CategoryId id) implements CategoryChoice {}

  /** A name that is new becomes a category. */
  record Named(CategoryName name) implements CategoryChoice {}
}
