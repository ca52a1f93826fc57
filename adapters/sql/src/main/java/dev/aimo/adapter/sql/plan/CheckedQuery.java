package dev.aimo.adapter.sql.plan;

import java.util.List;

/** Something that the product asks often, and what is wrong with how the database answers it. */
public record CheckedQuery(String name, List<String> troubles) {

  public CheckedQuery {
    troubles = List.copyOf(troubles);
  }
}
